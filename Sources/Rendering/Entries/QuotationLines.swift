import SiteModel
import SourceText
import Templating

extension Renderer {
  /// A quotation in a list on another page than its article's.
  func quotationLine(
    _ reference: LayerReference, _ links: PageLinks, namesSpeaker: Bool
  ) -> AnyView {
    // The article is named in full each time, as a copy of it costs more than the line.
    let position = reference.article
    let quotation = site.articles[position].annotated.quotations[reference.index]
    let file = site.articles[position].annotated.article.file
    let facts = articleFacts[position]
    var view = View<QuotationField>()
    view[.words] = .text(Excerpt.words(of: quotation, in: file))
    view[.href] = .text(links.href(site.articles[position].path, quotation.id))
    if namesSpeaker {
      let speaker = speaker(of: quotation, in: file)
      view[.speaker] = .text(speaker.name)
      if let path = speaker.path { view[.speakerHref] = .text(links.href(path)) }
    }
    view[.article] = .text(facts.title)
    if let published = facts.published { view[.published] = .text(published) }
    view[.isIndirect] = .flag(quotation.kind == .indirect)
    view[.isFound] = .flag(quotation.isFound && !facts.isReviewed)
    return view.erased
  }

  /// What the speaker of a quotation in `file` is called in a list, and the speaker's page. For one
  /// without a page the text's own words, where they name somebody; empty when the speaker is not
  /// known.
  func speaker(
    of quotation: AttributedQuotation, in file: SourceFile
  ) -> (name: String, path: SitePath?) {
    if let index = quotation.speaker.flatMap({ site.entityIndex[$0] }) {
      return (listName(of: index), site.entities[index].path)
    }
    guard let source = quotation.source, quotation.sourceNames else { return ("", nil) }
    return (file.line(at: source), nil)
  }
}
