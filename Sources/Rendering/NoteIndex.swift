import SiteModel

/// All notes of a site by category, author and verdict, each part on pages of its own.
struct NoteIndex: Sendable {
  /// What the notes of a part have in common.
  enum Facet: String, Sendable {
    case category, author, verdict
  }

  /// The notes that share a category, an author or a verdict.
  struct Part: Sendable {
    let facet: Facet
    /// What readers see: the category's label, the author, the verdict.
    let label: String
    /// The category; `nil` for authors and verdicts.
    let category: NoteCategory?
    /// The notes, of the newest article first. An index behind an article's notes means an orphan.
    fileprivate(set) var notes: [LayerReference] = []
    /// Where its pages stand, each with at most `mostOnPage` notes.
    fileprivate(set) var paths: [SitePath] = []
  }

  /// The most notes on a page: about 600 bytes each, so that a page stays below 200 KB.
  static let mostOnPage = 300

  /// The parts: categories as the settings have them, then authors and verdicts by their words.
  private(set) var parts: [Part] = []
  /// How many notes the site has.
  private(set) var count = 0

  /// The notes of `site`, its articles taken in the order of `articles`.
  init(_ site: LinkedSite, articles: [Int]) {
    var categories: [String: Part] = [:]
    var authors: [String: Part] = [:]
    var verdicts: [String: Part] = [:]
    for position in articles {
      let annotated = site.articles[position].annotated
      let notes = annotated.notes.lazy.map(\.note)
      let orphans = annotated.orphans.lazy.map(\.note)
      for (index, note) in notes.enumerated() {
        add(note, LayerReference(article: position, index: index))
      }
      for (index, note) in orphans.enumerated() {
        add(note, LayerReference(article: position, index: annotated.notes.count + index))
      }
    }
    func add(_ note: Note, _ reference: LayerReference) {
      count += 1
      let category = note.category
      categories[
        category.name, default: Part(facet: .category, label: category.label, category: category)
      ].notes.append(reference)
      if let author = note.author {
        authors[author, default: Part(facet: .author, label: author, category: nil)]
          .notes.append(reference)
      }
      if let verdict = note.verdict {
        verdicts[verdict, default: Part(facet: .verdict, label: verdict, category: nil)]
          .notes.append(reference)
      }
    }
    parts = site.settings.categories.compactMap { categories[$0.name] }
    parts += Self.byLabel(authors) + Self.byLabel(verdicts)
    assignPaths()
  }

  private static func byLabel(_ parts: [String: Part]) -> [Part] {
    parts.values.map { (key: $0.label.lowercased(), part: $0) }
      .sorted { $0.key != $1.key ? $0.key < $1.key : $0.part.label < $1.part.label }
      .map(\.part)
  }

  /// `notes/author-lena-ortiz.html`, then `notes/author-lena-ortiz/2.html` and so on.
  private mutating func assignPaths() {
    var taken: [String: Int] = [:]
    for index in parts.indices {
      let part = parts[index]
      let words = (part.category?.name ?? part.label).lowercased().prefix(48)
      // Without dots, so that no part's folder is called like another's page.
      let slug = Slug(words.split(separator: ".").joined(separator: "-"))
      let stem = "\(part.facet.rawValue)-\(slug?.description ?? "other")"
      var name = stem
      while taken[name] != nil {
        let number = taken[stem, default: 1] + 1
        taken[stem] = number
        name = "\(stem)-\(number)"
      }
      taken[name] = 1
      let pages = (part.notes.count + Self.mostOnPage - 1) / Self.mostOnPage
      parts[index].paths = (1...max(1, pages)).compactMap { page in
        SitePath(page == 1 ? "notes/\(name).html" : "notes/\(name)/\(page).html")
      }
    }
  }
}
