import Foundation
import SiteModel
import SourceText
import Testing

@testable import Rendering

/// The index of all notes: every note in each part it belongs to, on pages of a bounded size.
struct NoteIndexTests {
  /// A site with one article for each list of notes.
  private func site(_ lists: [[Note]]) throws -> LinkedSite {
    let articles = try lists.enumerated().map { number, notes in
      let file = SampleSite.file("One two three.")
      var annotated = AnnotatedArticle(
        article: Article(
          slug: try SampleSite.slug("a\(number)"), file: file,
          blocks: [ArticleBlock(.paragraph, TextSpan(0, 14))]))
      annotated.article.metadata.published = "2026-11-\(10 + number)"
      annotated.notes = notes.enumerated().map {
        AnchoredNote(note: $1, id: "n\($0)", targets: [TextSpan(0, 3)], file: file)
      }
      return SampleSite.article(annotated)
    }
    return SampleSite.site(articles: articles)
  }

  private func note(
    _ title: String = "t", category: Int = 0, author: String? = nil, verdict: String? = nil
  ) -> Note {
    var note = Note(category: NoteCategory.builtIn[category], title: title)
    note.author = author
    note.verdict = verdict
    return note
  }

  private func index(_ site: LinkedSite) throws -> NoteIndex {
    try SampleRenderer.renderer(site).noteIndex
  }

  @Test func aNoteIsInThePartOfItsCategoryItsAuthorAndItsVerdict() throws {
    let index = try index(
      site([
        [note(category: 1, author: "Zoe Alm", verdict: "right")],
        [note(category: 0, author: "ada Berg"), note(category: 1, author: "Zoe Alm")],
      ]))
    #expect(index.count == 3)
    #expect(index.parts.map(\.label) == ["Context", "Fact-check", "ada Berg", "Zoe Alm", "right"])
    #expect(
      index.parts.flatMap(\.paths).map(\.description) == [
        "notes/category-context.html", "notes/category-fact-check.html",
        "notes/author-ada-berg.html", "notes/author-zoe-alm.html", "notes/verdict-right.html",
      ])
    // The newest article's first.
    #expect(
      index.parts[1].notes == [
        LayerReference(article: 1, index: 1), LayerReference(article: 0, index: 0),
      ])
  }

  @Test func namesThatBecomeTheSameAddressAreKeptApart() throws {
    let authors = ["A. Berg", "A Berg", "a-berg", "a-berg-2", "…", "!", "a.html", "A"]
    let index = try index(site([authors.map { note(author: $0) }]))
    let paths = index.parts.flatMap(\.paths)
    #expect(Set(paths.map(\.folded)).count == paths.count)
    #expect(index.parts.count == authors.count + 1)
    #expect(paths.allSatisfy { !$0.description.dropLast(5).contains(".") })
  }

  @Test func orphansAreListedToo() throws {
    var site = try site([[note("here")]])
    let file = SampleSite.file("")
    site.articles[0].annotated.orphans = [
      OrphanedNote(note: note("gone"), id: "o", quoted: ["lost <words>"], file: file)
    ]
    let renderer = try SampleRenderer.renderer(site)
    let page = String(decoding: renderer.render(.notesPart(0, page: 0)).bytes, as: UTF8.self)
    #expect(renderer.noteIndex.count == 2)
    #expect(page.contains("<a href=\"../articles/a0.html#note-o\">gone</a>"))
    #expect(page.contains("lost &lt;words&gt;") && page.contains("passage not in the text"))
  }

  @Test func aSiteWithoutNotesHasNoIndex() throws {
    let renderer = try SampleRenderer.renderer(site([[]]))
    #expect(!renderer.plan.contains(.notes))
    #expect(!renderer.destinations.contains { $0.title == "Notes" })
  }

  @Test func tenThousandNotesStandOnPagesBelow300KB() throws {
    let long = String(repeating: "a title of a note with quite some words ", count: 4)
    let lists = (0..<100).map { _ in
      (0..<100).map { _ in note(long, author: "Lena Ortiz", verdict: "needs context") }
    }
    let renderer = try SampleRenderer.renderer(site(lists))
    let pages = renderer.plan.filter {
      switch $0 {
      case .notes, .notesPart: true
      default: false
      }
    }
    #expect(pages.count == 1 + 3 * 34)
    var links: [String: Int] = [:]
    for page in pages {
      let rendered = renderer.render(page)
      #expect(rendered.bytes.count < 300_000, "\(rendered.path)")
      guard rendered.path.description.hasPrefix("notes/category-context") else { continue }
      for link in try HTMLReading(rendered.bytes).elements("a").compactMap({ $0["href"] })
      where link.contains("#note-") {
        links[String(link.drop { $0 == "." || $0 == "/" }), default: 0] += 1
      }
    }
    #expect(links.count == 10_000 && links.values.allSatisfy { $0 == 1 })
  }
}
