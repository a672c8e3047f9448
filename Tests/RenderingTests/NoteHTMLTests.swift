import SiteModel
import SourceText
import Testing

@testable import Rendering

/// Notes beside the text: tied to their passages both ways, and escaped.
struct NoteHTMLTests {
  private let file = SampleSite.file("One two three.")

  private func note() -> Note {
    var note = Note(
      category: NoteCategory(name: "fact-check", label: "Fact & check"), title: "<script> \"x\"")
    note.verdict = "needs <b>"
    note.author = "Ortiz & Co"
    note.date = "2026-11-12"
    note.sources = [
      NoteSource("https://e.org/?a&b"), NoteSource("https://e.org/\"", words: "the <survey>"),
    ]
    note.body = SampleSite.markdown("# Why\n\nSee [the other](#other).")
    return note
  }

  private func write(_ write: (NoteHTML, inout HTMLBuffer) -> Void) throws -> (HTMLReading, String)
  {
    var annotated = AnnotatedArticle(
      article: Article(slug: try SampleSite.slug("a"), file: file, blocks: []))
    annotated.notes = [
      AnchoredNote(note: note(), id: "other", targets: [TextSpan(0, 3)], file: file)
    ]
    let writer = NoteHTML(SampleSite.article(annotated), site: SampleSite.site())
    let html = SampleSite.html { write(writer, &$0) }
    return (try HTMLReading(Array(html.utf8)), html)
  }

  @Test func aNoteLeadsBackToEachOfItsPassages() throws {
    let anchored = AnchoredNote(
      note: note(), id: "cost", targets: [TextSpan(0, 3), TextSpan(4, 7), TextSpan(8, 13)],
      file: file)
    let (page, _) = try write { $0.write(anchored, number: 4, to: &$1) }
    let back = page.elements("a").filter { $0["role"] == "doc-backlink" }
    #expect(back.map { $0["href"] } == ["#ref-cost", "#ref2-cost", "#ref3-cost"])
    #expect(back[1]["aria-label"] == "Back to passage 2 of note 4")
    for target in 1...3 {
      let sign = SampleSite.html {
        NoteHTML.writeReference(anchored, number: 4, target, to: &$0)
      }
      let link = try HTMLReading(Array(sign.utf8)).elements("a")[0]
      #expect(link["href"] == "#note-cost")
      #expect(back[target - 1]["href"] == link["id"].map { "#\($0)" })
      #expect(link["role"] == "doc-noteref" && link["data-number"] == "4")
    }
  }

  @Test func whatAPersonWroteIsEscaped() throws {
    let anchored = AnchoredNote(note: note(), id: "cost", targets: [TextSpan(0, 3)], file: file)
    let (page, html) = try write { $0.write(anchored, number: 1, to: &$1) }
    #expect(html.contains("<strong>&lt;script&gt; &quot;x&quot;</strong>"))
    #expect(html.contains("<span class=\"verdict\">needs &lt;b&gt;</span>"))
    #expect(html.contains("Ortiz &amp; Co, <time datetime=\"2026-11-12\">2026-11-12</time>"))
    let aside = page.elements("aside")[0]
    #expect(aside["id"] == "note-cost" && aside["role"] == "doc-footnote")
    #expect(aside["class"] == "note fact-check")
    #expect(aside["aria-label"] == "Note 1: Fact & check")
    let sources = page.elements("a").compactMap { $0["href"] }.filter { $0.hasPrefix("http") }
    #expect(sources == ["https://e.org/?a&b", "https://e.org/\""])
    #expect(html.contains(">source 1</a>") && html.contains(">the &lt;survey&gt;</a>"))
    #expect(html.contains("<h2>Why</h2>") && html.contains("<a href=\"#note-other\">"))
  }

  @Test func aNoteOfOneWordHasNoEmptyParts() throws {
    let plain = Note(category: NoteCategory.builtIn[0], title: "")
    let anchored = AnchoredNote(note: plain, id: "n", targets: [TextSpan(0, 3)], file: file)
    let (_, html) = try write { $0.write(anchored, number: 1, to: &$1) }
    for part in ["<strong>", "<time", "verdict", "source"] { #expect(!html.contains(part)) }
    #expect(html.contains("Back to passage of note 1"))
  }

  @Test func anOrphanShowsTheWordsItWasWrittenAbout() throws {
    let orphan = OrphanedNote(
      note: note(), id: "cost", quoted: ["<b>gone</b>", "also gone"], file: file)
    let (page, html) = try write { $0.write(orphan, to: &$1) }
    #expect(html.contains("<blockquote class=\"not-found\"><p>&lt;b&gt;gone&lt;/b&gt;</p>"))
    #expect(html.contains("also gone"))
    #expect(page.elements("aside")[0]["id"] == "note-cost")
    #expect(!page.elements("a").contains { $0["role"] == "doc-backlink" })
  }
}
