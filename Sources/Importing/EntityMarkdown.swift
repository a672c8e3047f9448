import CommonMark
import SiteModel

extension ImportedEntity {
  /// The file that a writer would have written for it. Ends in a line end.
  public var markdown: String {
    var matter = FrontMatterText()
    matter.add("name", name)
    matter.add("also", otherNames)
    matter.add("role", role)
    matter.add("pronouns", pronouns?.rawValue)
    if let coordinates {
      matter.add(coordinates)
    }
    matter.add("within", within?.description)
    for id in authorities { matter.add(id.authority.rawValue, id.number) }
    if isDraft { matter.add("draft", "yes") }
    let text = MarkdownWriter().text(of: biography)
    return matter.text + (text.isEmpty ? "" : "\n" + text)
  }
}
