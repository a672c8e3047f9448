import CommonMark
import SiteModel

extension ImportedEntity {
  /// The file that a writer would have written for it. Ends in a line end.
  public var markdown: String {
    var matter = FrontMatterText()
    matter.add("name", name)
    matter.add("also", otherNames)
    matter.add("forms", forms)
    matter.add("inside", insideNames)
    matter.add("surname", surname)
    matter.add("sort", sortName)
    matter.add("role", role)
    matter.add("pronouns", pronouns?.rawValue)
    let isPerson = id.kind == EntityKind.person.name
    matter.add(isPerson ? "born" : "from", beginning?.written)
    matter.add(isPerson ? "died" : "until", end?.written)
    if let coordinates {
      matter.add(coordinates)
    }
    matter.add("within", within?.description)
    for id in authorities { matter.add(id.authority.rawValue, id.number) }
    matter.add("image", image)
    matter.add(
      "formerly",
      formerIDs.map { $0.kind == id.kind ? $0.slug.description : $0.description })
    if isDraft { matter.add("draft", "yes") }
    let text = MarkdownWriter().text(of: biography)
    return matter.text + (text.isEmpty ? "" : "\n" + text)
  }
}
