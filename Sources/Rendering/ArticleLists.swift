import SiteModel
import SourceText
import Templating

/// What an article's page lists besides its text: its notes by category, its quotations, and what
/// its filter offers.
struct ArticleLists {
  private let renderer: Renderer
  private let position: Int
  private let linked: LinkedArticle
  private let article: Article
  private let facts: ArticleFacts
  private let links: PageLinks
  private let speakers: ArticleSpeakers
  /// The categories of its notes, as the settings have them, with the notes' places.
  private let notes: [(category: NoteCategory, indexes: [Int])]

  /// About how many bytes of a quotation are listed.
  private static let bytesOfQuotation = 400

  init(_ renderer: Renderer, article position: Int) {
    self.renderer = renderer
    self.position = position
    linked = renderer.site.articles[position]
    article = linked.annotated.article
    facts = renderer.articleFacts[position]
    links = PageLinks(from: linked.path)
    speakers = ArticleSpeakers(linked.annotated.quotations, site: renderer.site)
    let names =
      linked.annotated.notes.map(\.note.category.name)
      + linked.annotated.orphans.map(\.note.category.name)
    var byName: [String: [Int]] = [:]
    for (index, name) in names.enumerated() { byName[name, default: []].append(index) }
    notes = renderer.site.settings.categories.compactMap { category in
      byName[category.name].map { (category, $0) }
    }
  }

  /// The style rules of the page.
  var rules: PageRules {
    var rules = PageRules()
    let categories = notes.map(\.category)
    rules.addColours(of: categories)
    rules.addTies(notes: linked.annotated.notes.count)
    if categories.count > 1 { rules.addFilter(categories: categories) }
    let spoken = speakerChoices
    if spoken.count > 1 { rules.addFilter(speakers: spoken) }
    return rules
  }

  /// Fills in the lists.
  func fill(_ view: inout View<ArticleField>) {
    view[.hasNotes] = .flag(!notes.isEmpty)
    view[.noteGroups] = .list(notes.map(group))
    let quotations = linked.annotated.quotations
    view[.hasQuotations] = .flag(!quotations.isEmpty)
    let report = renderer.site.settings.report.map(ReportLink.init)
    view[.quotations] = .list(quotations.indices.map { citation($0, report) })
    let categories = notes.count > 1 ? notes.map(choice) : []
    let numbers = speakerChoices
    let spoken = numbers.count > 1 ? numbers.map(choice) : []
    view[.hasFilter] = .flag(!categories.isEmpty || !spoken.isEmpty)
    view[.hasCategoryChoices] = .flag(!categories.isEmpty)
    view[.categoryChoices] = .list(categories)
    view[.hasSpeakerChoices] = .flag(!spoken.isEmpty)
    view[.speakerChoices] = .list(spoken)
  }

  private func group(_ category: NoteCategory, _ indexes: [Int]) -> AnyView {
    var view = View<NoteGroupField>()
    view[.label] = .text(category.label)
    view[.categoryClass] = .text(PageRules.categoryClass(category))
    view[.count] = .text(String(indexes.count))
    view[.notes] = .list(
      indexes.map { renderer.noteLine(LayerReference(article: position, index: $0), links) })
    return view.erased
  }

  // MARK: Quotations

  private func citation(_ index: Int, _ report: ReportLink?) -> AnyView {
    let quotation = linked.annotated.quotations[index]
    let words = Excerpt.words(of: quotation, in: article.file, limit: Self.bytesOfQuotation)
    var view = View<CitationField>()
    view[.id] = .text("cite-\(quotation.id)")
    view[.number] = .text(String(index + 1))
    view[.words] = .text(words)
    view[.href] = .text("#\(quotation.id)")
    let (speaker, page) = renderer.speaker(of: quotation, in: article.file)
    view[.speaker] = .text(speaker)
    if let page { view[.speakerHref] = .text(links.href(page)) }
    let neighbours = renderer.sequence[LayerReference(article: position, index: index)]
    if let previous = neighbours.previous {
      view[.previous] = .text(href(ofLine: previous))
      view[.previousArticle] = .text(renderer.articleFacts[previous.article].title)
    }
    if let next = neighbours.next {
      view[.next] = .text(href(ofLine: next))
      view[.nextArticle] = .text(renderer.articleFacts[next.article].title)
    }
    view[.speakerNumber] = .text(String(speakers.number(of: quotation)))
    view[.isIndirect] = .flag(quotation.kind == .indirect)
    view[.isFound] = .flag(quotation.isFound && !facts.isReviewed)
    view[.article] = .text(facts.title)
    if let publisher = facts.publisher { view[.publisher] = .text(publisher) }
    if let published = facts.published { view[.published] = .text(published) }
    let address = renderer.address(of: linked.path, quotation.id)
    view[.address] = .text(
      address + TextFragment.directive(for: quotation.content, in: article.file))
    if let report {
      view[.report] = .text(
        report.href(
          article: facts.title, quotation: address, words: words,
          speaker: speaker.isEmpty ? "not known" : speaker))
    }
    return view.erased
  }

  /// Link to a quotation's line in the list of its article.
  private func href(ofLine reference: LayerReference) -> String {
    // The article is named in full each time, as a copy of it costs more than the link.
    let article = reference.article
    let id = renderer.site.articles[article].annotated.quotations[reference.index].id
    return article == position
      ? "#cite-\(id)" : links.href(renderer.site.articles[article].path, "cite-\(id)")
  }

  // MARK: The filter

  private func choice(_ category: NoteCategory, _ indexes: [Int]) -> AnyView {
    var view = View<ChoiceField>()
    view[.id] = .text("only-\(category.name)")
    view[.value] = .text(category.name)
    view[.label] = .text(category.label)
    view[.count] = .text(String(indexes.count))
    view[.categoryClass] = .text(PageRules.categoryClass(category))
    return view.erased
  }

  /// The numbers of those who speak, by name, and last of those without a page.
  private var speakerChoices: [Int] {
    let known = speakers.entities.indices.sorted {
      renderer.nameRank[speakers.entities[$0]] < renderer.nameRank[speakers.entities[$1]]
    }
    return known.map { $0 + 1 } + (speakers.counts[0] > 0 ? [0] : [])
  }

  private func choice(_ speaker: Int) -> AnyView {
    var view = View<ChoiceField>()
    view[.id] = .text("by-\(speaker)")
    view[.count] = .text(String(speakers.counts[speaker]))
    if speaker > 0 {
      let entity = speakers.entities[speaker - 1]
      view[.value] = .text(renderer.site.entities[entity].entity.id.description)
      view[.label] = .text(renderer.listName(of: entity))
    } else {
      view[.value] = .text("others")
      view[.label] = .text("Others and not known")
    }
    return view.erased
  }
}
