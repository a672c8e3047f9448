import CommonMark
import SiteModel
import SourceText

/// What a note says, as the bodies of an annotation.
struct WebAnnotationBody {
  let site: LinkedSite
  let addresses: Addresses
  /// The page the note is on.
  let page: SitePath

  /// The category, the verdict, the text and the sources of `note`.
  func bodies(of note: Note) -> [String] {
    var bodies = [textual("tagging", note.category.label)]
    if let verdict = note.verdict { bodies.append(textual("assessing", verdict)) }
    if !note.body.blocks.isEmpty {
      let text = note.body.replacingAddresses(link: address, image: address)
      bodies.append(
        textual("commenting", MarkdownWriter().text(of: text), format: "text/markdown"))
    }
    return bodies + note.sources.map(linking)
  }

  private func textual(
    _ purpose: String, _ value: String, format: String = "text/plain"
  ) -> String {
    var body = JSONObject()
    body.set("type", "TextualBody")
    body.set("purpose", purpose)
    body.set("value", value)
    body.set("format", format)
    body.set("language", site.settings.language)
    return body.text
  }

  private func linking(_ source: NoteSource) -> String {
    var resource = JSONObject()
    resource.set("id", source.address)
    if let words = source.words { resource.set("label", words) }
    var body = JSONObject()
    body.set("type", "SpecificResource")
    body.set("purpose", "linking")
    body.set("source", raw: resource.text)
    return body.text
  }

  /// A link of the site as an address; one that leads nowhere stays as it is written.
  private func address(_ destination: String) -> String? {
    let target = LinkTarget(destination, kinds: site.settings.kinds)
    if case .note(let id) = target { return addresses.address(of: page, "note-\(id)") }
    return site.path(of: target).map { addresses.address(of: $0) } ?? destination
  }
}
