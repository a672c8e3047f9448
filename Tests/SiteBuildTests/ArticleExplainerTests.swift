import Foundation
import SiteBuild
import SourceText
import Testing

/// What is known of an article, and why.
struct ArticleExplainerTests {
  private static let content = [
    "articles/2026/ferry.txt": """
    Sandvik keeps its ferry

    “Nobody should wait,” Mayor Maren Holt said. The film “Two Rivers” was shown.

    “We are sorry,” the harbour master said.

    Read more
    """,
    "articles/2026/ferry.md": """
    ## Speech

    > **“We are sorry,”**

    - speaker: unknown

    ## Furniture

    > Read more

    ## Context: who waits

    > **wait**

    - id: wait

    Those on the other side.
    """,
    "people/maren-holt.md": "---\nname: Maren Holt\n---\n",
    "places/sandvik.md": "---\nname: Sandvik\n---\n",
  ]

  private func explain(
    _ name: String, _ content: [String: String] = content, asJSON: Bool = false
  ) async throws -> (text: String, diagnostics: [Diagnostic]) {
    let site = try TemporarySite(content)
    let explained = try await ArticleExplainer(content: "\(site.root)/Content")
      .explain(name.replacing("ROOT", with: site.root), asJSON: asJSON)
    return (explained.output.replacing(site.root + "/", with: ""), explained.diagnostics)
  }

  @Test func allLayersAreListedWithWhatTheRulesSay() async throws {
    let (text, diagnostics) = try await explain("ferry")
    #expect(diagnostics.isEmpty)
    let expected = """
      Content/articles/2026/ferry.txt

      blocks
        1:1  title  Sandvik keeps its ferry
        3:1  paragraph  “Nobody should wait,” Mayor Maren Holt said. … “Two Rivers” was shown.
        5:1  paragraph  “We are sorry,” the harbour master said.
        7:1  paragraph  Read more

      furniture
        7:1  furniture  Read more

      mentions
        1:1  place:sandvik  Sandvik
        3:29  person:maren-holt  Maren Holt

      notes
        3:16  context #note-wait  wait

      quotations
        3:1  “Nobody should wait,”
          direct; speaker person:maren-holt; rule cue-after, CONFIDENCE
          source  3:29  Maren Holt
          cue     3:40  said
          decided     cue-after: Maren Holt (3:29), said, CONFIDENCE
      OTHERS
        5:1  “We are sorry,”
          direct; speaker open, by a record
          cue     5:36  said
          decided     cue-after: the harbour master (5:17), said, CONFIDENCE
      OTHERS

      in marks, but no quotation
        3:55  “Two Rivers”
          decided     title: no quotation
      OTHERS

      """
    // Which other rules answer, and how sure they are, is for the rules' own tests.
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines = lines.map { $0.replacing(/0\.\d+/, with: "CONFIDENCE") }
    lines = lines.map {
      $0.hasPrefix("    no answer   ") || $0.hasPrefix("    would say   ") ? "OTHERS" : $0
    }
    var merged: [String] = []
    for line in lines where !(line == "OTHERS" && merged.last == "OTHERS") { merged.append(line) }
    #expect(merged.joined(separator: "\n") == expected)
  }

  @Test(arguments: [
    "ferry", "articles/2026/ferry.txt", "ROOT/Content/articles/2026/ferry.txt",
    "articles/2026/ferry.md",
  ])
  func anArticleIsFoundByItsSlugAndByItsFiles(_ name: String) async throws {
    #expect(try await explain(name).text.hasPrefix("Content/articles/2026/ferry.txt\n"))
  }

  @Test func anotherNameIsRefusedWithTheNearest() async throws {
    await #expect {
      _ = try await explain("fery")
    } throws: { error in
      guard case .usage(let message, let hint)? = error as? BuildFailure else { return false }
      return message.contains("“fery”") && hint.contains("“ferry”")
    }
  }

  @Test func aFolderThatIsNotThereIsRefused() async throws {
    await #expect(throws: BuildFailure.self) {
      _ = try await ArticleExplainer(content: "/nowhere/at/all").explain("a", asJSON: false)
    }
  }

  @Test func onlyTheArticlesOwnProblemsAreTold() async throws {
    var content = Self.content
    content["articles/other.txt"] = ""
    content["articles/2026/ferry.md"] = "## Speech\n\n> not there\n\n- speaker: unknown\n"
    let (text, diagnostics) = try await explain("ferry", content)
    #expect(text.contains("quotations\n"))
    #expect(diagnostics.filter { $0.severity == .error }.map(\.id) == ["quote-not-found"])
    #expect(try await explain("other", content).text == "")
  }

  @Test func jsonIsAnObjectAnItemInTheOrderOfTheLayers() async throws {
    let (text, _) = try await explain("ferry", asJSON: true)
    let objects = try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(
      objects.compactMap { $0["type"] as? String } == [
        "article", "block", "block", "block", "block", "furniture", "mention", "mention", "note",
        "quotation", "quotation", "not-a-quotation",
      ])
    let quotation = objects[9]
    #expect(quotation["speaker"] as? String == "person:maren-holt")
    #expect(quotation["decidedBy"] as? String == "rule")
    #expect(quotation["rule"] as? String == "cue-after")
    let stretch = try #require((quotation["stretches"] as? [[String: Any]])?.first)
    let rules = try #require(stretch["rules"] as? [[String: Any]])
    let outcomes = rules.compactMap { $0["outcome"] as? String }
    #expect(outcomes.count == rules.count)
    #expect(outcomes.count { $0 == "decided" } == 1)
    #expect(objects[10]["decidedBy"] as? String == "record")
    #expect(objects[10]["speaker"] is NSNull)
  }

  @Test func aTranscriptsTurnsAreByTheirLabels() async throws {
    let (text, _) = try await explain(
      "t", ["articles/t.txt": "Council\n\nEIDE: The crane.\n\nHOLT: What does it cost?\n"])
    #expect(text.contains("direct; speaker open, by the turn’s label"))
  }
}
