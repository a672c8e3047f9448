import Foundation
import SiteModel
import SourceText
import Testing

@testable import Rendering

/// What a page's own rules say, and how large they become.
struct PageRulesTests {
  private func page(notes count: Int, people: Int = 2) throws -> (page: HTMLReading, css: String) {
    let text = "'We had no choice and no time at all,' Anna said. 'Nor had we, ever,' Bert said."
    let file = SampleSite.file(text)
    let names = ["anna", "bert", "cleo"]
    let entities = try names.map { try SampleSite.entity($0, name: $0.capitalized) }
    var annotated = AnnotatedArticle(
      article: Article(
        slug: try SampleSite.slug("a"), file: file,
        blocks: [ArticleBlock(.paragraph, TextSpan(0, text.utf8.count))]))
    annotated.notes = (0..<count).map { number in
      AnchoredNote(
        note: Note(category: NoteCategory.builtIn[number % 6], title: "number \(number)"),
        id: "n\(number)", targets: [TextSpan(3 + number % 20, 28 + number % 30)], file: file)
    }
    annotated.quotations = (0..<people).map { number in
      AttributedQuotation(
        id: "q-\(number)", content: [TextSpan(20 * number, 20 * number + 18)], kind: .direct,
        speaker: number < 3 ? entities[number].entity.id : nil, decision: .person)
    }
    let site = SampleSite.site(articles: [SampleSite.article(annotated)], entities: entities)
    let bytes = try SampleRenderer.renderer(site).render(.article(0)).bytes
    let html = String(decoding: bytes, as: UTF8.self)
    let css = html.split(separator: "<style>\n").dropFirst().first?.split(separator: "</style>")
    return (try HTMLReading(bytes), css?.first.map(String.init) ?? "")
  }

  @Test func fortyOverlappingNotesAreEachTiedAndListed() throws {
    let (page, css) = try page(notes: 40)
    for number in 1...40 {
      let tied = page.elements().filter { $0["data-note"] == String(number) }
      #expect(tied.contains { $0["role"] == "doc-noteref" })
      #expect(tied.contains { $0["role"] == "doc-footnote" })
      #expect(tied.contains { $0["class"]?.hasPrefix("noted ") ?? false })
      #expect(css.contains("[data-note=\"\(number)\"]:is("))
      #expect(page.elements("a").contains { $0["href"] == "#note-n\(number - 1)" })
    }
    let levels = Set(
      page.elements().filter { $0["class"]?.hasPrefix("noted") ?? false }
        .map { $0["data-level"] ?? "0" })
    #expect(levels == ["0", "1", "2", "3"])
    let boxes = page.elements("input").compactMap { $0["id"] }
    for category in NoteCategory.builtIn {
      #expect(boxes.contains("only-\(category.name)"))
      #expect(css.contains("(#only-\(category.name):checked)) .c-\(category.name){"))
    }
  }

  @Test func rulesGrowWithTheNotesAndNotWithTheirPairs() throws {
    let (few, many) = (try page(notes: 50).css, try page(notes: 200).css)
    #expect(many.utf8.count < 5 * few.utf8.count)
    #expect(many.utf8.count < 200 * 120)
  }

  @Test func everyChoiceHasARuleAndEveryRuleAChoice() throws {
    let (page, css) = try page(notes: 2, people: 3)
    let boxes = page.elements("input").compactMap { $0["id"] }
    #expect(boxes == ["only-context", "only-fact-check", "by-1", "by-2", "by-3"])
    for box in boxes { #expect(css.contains("#\(box):checked")) }
    #expect(css.components(separatedBy: ":not(:has(#").count - 1 == boxes.count)
  }

  @Test func whoHasNoPageIsAChoiceToo() throws {
    let (page, css) = try page(notes: 0, people: 4)
    let boxes = page.elements("input").compactMap { $0["id"] }
    #expect(boxes == ["by-1", "by-2", "by-3", "by-0"] && css.contains("#by-0:checked"))
  }

  @Test func whereThereIsNothingToChooseThereIsNoFilter() throws {
    let (page, css) = try page(notes: 1, people: 1)
    #expect(page.elements("input").isEmpty && !css.contains(":checked"))
    #expect(css.hasPrefix(".c-context{--note:oklch(var(--note-ink) 250)}\n"))
  }

  @Test func aGreyCategoryHasNoHue() {
    var rules = PageRules()
    rules.addColours(of: [NoteCategory(name: "aside", label: "Aside")])
    #expect(String(decoding: rules.css.bytes, as: UTF8.self) == ".c-aside{--note:var(--faint)}\n")
  }
}
