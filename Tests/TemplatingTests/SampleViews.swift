import SourceText
import Templating

/// The view that most tests give their templates.
enum PageField: Int, ViewField {
  case title, note, body, draft, author, articles, tags

  var shape: ViewShape {
    switch self {
    case .title, .note: .text
    case .body: .markup
    case .draft: .flag
    case .author: .view(ViewSchema("person", PersonField.self))
    case .articles: .list(ViewSchema("article", ArticleField.self))
    case .tags: .texts
    }
  }

  var meaning: String { "the page's \(self)" }
}

enum PersonField: Int, ViewField {
  case name, role, home

  var shape: ViewShape {
    switch self {
    case .name, .role: .text
    case .home: .view(ViewSchema("place", PlaceField.self))
    }
  }

  var meaning: String { "the person's \(self)" }
}

enum PlaceField: Int, ViewField {
  case town, country

  var shape: ViewShape { .text }
  var meaning: String { "the place's \(self)" }
}

enum ArticleField: Int, ViewField {
  case title, tags, author

  var shape: ViewShape {
    switch self {
    case .title: .text
    case .tags: .texts
    case .author: .view(ViewSchema("person", PersonField.self))
    }
  }

  var meaning: String { "the article's \(self)" }
}

extension View<PageField> {
  /// A page whose names hold what is given, and nothing else.
  static func page(
    title: String? = nil, note: String? = nil, body: String? = nil, draft: Bool? = nil,
    author: View<PersonField>? = nil, articles: [View<ArticleField>]? = nil, tags: [String]? = nil
  ) -> View<PageField> {
    var view = View<PageField>()
    if let title { view[.title] = .text(title) }
    if let note { view[.note] = .text(note) }
    if let body { view[.body] = .markup(Array(body.utf8)) }
    if let draft { view[.draft] = .flag(draft) }
    if let author { view[.author] = .view(author.erased) }
    if let articles { view[.articles] = .list(articles.map(\.erased)) }
    if let tags { view[.tags] = .texts(tags) }
    return view
  }
}

extension View<PersonField> {
  static func person(_ name: String, role: String? = nil, town: String? = nil) -> Self {
    var view = View<PersonField>()
    view[.name] = .text(name)
    if let role { view[.role] = .text(role) }
    if let town {
      var place = View<PlaceField>()
      place[.town] = .text(town)
      view[.home] = .view(place.erased)
    }
    return view
  }
}

extension View<ArticleField> {
  static func article(
    _ title: String?, tags: [String] = [], author: View<PersonField>? = nil
  ) -> Self {
    var view = View<ArticleField>()
    if let title { view[.title] = .text(title) }
    view[.tags] = .texts(tags)
    if let author { view[.author] = .view(author.erased) }
    return view
  }
}

/// Templates by name; `page` is the page.
struct Templates: ExpressibleByDictionaryLiteral {
  let files: [(name: String, file: SourceFile)]

  init(dictionaryLiteral elements: (String, String)...) {
    files = elements.map { name, text in
      (name, SourceFile(path: "\(name).html", bytes: Array(text.utf8)))
    }
  }

  init(page: [UInt8]) {
    files = [("page", SourceFile(path: "page.html", bytes: page))]
  }

  func compile() -> Diagnosed<TemplateSet> {
    TemplateSet.compile(files, pages: [("page", ViewSchema("page", PageField.self))])
  }

  /// What the page comes to, and what is said about the templates.
  func render(_ view: View<PageField> = .page()) -> (text: String, ids: [String]) {
    let compiled = compile()
    var buffer: [UInt8] = []
    compiled.output.render("page", view, into: &buffer)
    return (String(decoding: buffer, as: UTF8.self), compiled.diagnostics.map(\.id))
  }

  /// What is said about the templates, as it is printed.
  var problems: String {
    var printer = DiagnosticPrinter(colour: false)
    return compile().diagnostics.map { printer.text(for: $0) }.joined()
  }
}

/// What a page of one template without problems comes to.
func rendered(
  _ template: String, _ view: View<PageField> = .page(),
  with partials: KeyValuePairs<String, String> = [:]
) -> String {
  let files = [("page", template)] + partials.map { ($0.key, $0.value) }
  let compiled = TemplateSet.compile(
    files.map { ($0, SourceFile(path: "\($0).html", bytes: Array($1.utf8))) },
    pages: [("page", ViewSchema("page", PageField.self))])
  var printer = DiagnosticPrinter(colour: false)
  let problems = compiled.diagnostics.filter { $0.severity == .error }
  guard problems.isEmpty else { return problems.map { printer.text(for: $0) }.joined() }
  var buffer: [UInt8] = []
  compiled.output.render("page", view, into: &buffer)
  return String(decoding: buffer, as: UTF8.self)
}
