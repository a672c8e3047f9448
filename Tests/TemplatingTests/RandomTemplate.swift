import SeededRandom
import Templating

/// Writes templates without mistakes for the page of the tests, and keeps what they must come to.
struct RandomTemplate {
  private var random: SplitMix64
  /// The template so far.
  private(set) var source = ""
  /// The text outside tags that is shown for the view below.
  private(set) var shown = ""
  /// Offsets in `source` that are outside tags, in bytes.
  private(set) var gaps: [Int] = []

  /// What is set in the view that the template is written for: each list has one item.
  static let view = View.page(
    title: "\u{1}", body: "\u{1}", draft: true, author: .person("\u{1}", town: "\u{1}"),
    articles: [.article("\u{1}", tags: ["\u{1}"], author: .person("\u{1}", town: "\u{1}"))],
    tags: ["\u{1}"])

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    writeText(hidden: false)
    write(depth: 0, hidden: false, scope: .page)
  }

  private enum Scope { case page, person, place, article, text, flag, markup }

  private mutating func write(depth: Int, hidden: Bool, scope: Scope) {
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      switch Int.random(in: 0..<(depth < 6 ? 8 : 4), using: &random) {
      case 0, 1, 2: writeText(hidden: hidden)
      case 3: writePrint(scope)
      case 4: writeBlock(depth: depth, hidden: hidden, scope: scope)
      case 5: source += pick(["{{! a comment }}", "{{=<% %>=}}<%={{ }}=%>"])
      default: writeSection(depth: depth, hidden: hidden, scope: scope)
      }
    }
  }

  /// Words that no line rule touches: they hold no space and no line break.
  private mutating func writeText(hidden: Bool) {
    let text = pick(["<p>", "é}}", "{", "a", "&amp;", "}}}", "🎈", "$#^"]) + "."
    gaps.append(source.utf8.count)
    source += text
    if !hidden { shown += text }
  }

  private mutating func writePrint(_ scope: Scope) {
    switch scope {
    case .page: source += pick(["{{title}}", "{{{body}}}", "{{& body }}", "{{author.home.town}}"])
    case .person: source += pick(["{{name}}", "{{ home.town }}", "{{.role}}", "{{title}}"])
    case .place: source += pick(["{{town}}", "{{.country}}", "{{{body}}}"])
    case .article: source += pick(["{{title}}", "{{author.name}}", "{{note}}"])
    case .text: source += "{{.}}"
    case .flag: source += "{{title}}"
    case .markup: source += "{{{.}}}"
    }
  }

  private mutating func writeSection(depth: Int, hidden: Bool, scope: Scope) {
    let (name, inner) = pick(sections(in: scope))
    let inverted = Bool.random(using: &random)
    source += inverted ? "{{^\(name)}}" : "{{#\(name)}}"
    write(depth: depth + 1, hidden: hidden || inverted, scope: inverted ? scope : inner)
    source += "{{/\(name)}}"
  }

  private func sections(in scope: Scope) -> [(String, Scope)] {
    switch scope {
    case .page:
      [
        ("draft", .flag), ("author", .person), ("articles", .article), ("tags", .text),
        ("title", .text), ("body", .markup), ("author.home", .place),
      ]
    case .person: [("home", .place), ("name", .text), ("draft", .flag)]
    case .place: [("town", .text), ("tags", .text)]
    case .article: [("tags", .text), ("author", .person), ("author.home", .place)]
    case .text, .markup, .flag: [(".", scope), ("draft", .flag), ("title", .text)]
    }
  }

  private mutating func writeBlock(depth: Int, hidden: Bool, scope: Scope) {
    source += "{{$b}}"
    write(depth: depth + 1, hidden: hidden, scope: scope)
    source += "{{/b}}"
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}
