import Foundation
import Testing

/// `docs/diagnostics.md` has a section for each diagnostic of the program, and no other.
@Suite struct DiagnosticDocumentationTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func documented() throws -> [String] {
    let page = try String(
      contentsOf: Self.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
    return page.matches(of: /### `([a-z0-9-]+)`\n/).map { String($0.1) }
  }

  /// The ids in the sources: what follows `.error(` and the like, or the severity of a
  /// `Diagnostic`, or is printed without a place.
  private func reported() throws -> Set<String> {
    let folder = Self.root.appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var ids: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      let calls = source.matches(
        of:
          /(?:\.(?:error|warning|note)|Diagnostic|print|report)\(\s*(?:\.[a-z]+,\s*)?"([a-z0-9-]+)",/
      )
      ids.formUnion(calls.map { String($0.1) })
    }
    return ids
  }

  @Test func everyDiagnosticIsDocumented() throws {
    let missing = try reported().subtracting(documented()).sorted()
    #expect(missing == [])
  }

  @Test func everyDocumentedDiagnosticExists() throws {
    let gone = try Set(documented()).subtracting(reported()).sorted()
    #expect(gone == [])
  }

  @Test func noDiagnosticIsDocumentedTwice() throws {
    let ids = try documented()
    #expect(ids.count == Set(ids).count)
    #expect(ids.count > 60)
  }

  @Test func everyExampleShowsItsOwnDiagnostic() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
    for section in page.split(separator: "\n### `").dropFirst() {
      let id = section.prefix { $0 != "`" }
      guard section.contains("```text") else { continue }
      #expect(section.contains(" [\(id)]\n"), "\(id)")
    }
  }

  @Test func everyCaretStandsAtTheColumnThatIsPrinted() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
    let excerpts = page.matches(
      of: /\n[^\n:]+:(\d+):(\d+): [^\n]+\n(\d+) \| ([^\n]*)\n +\| ( *)\^/)
    for excerpt in excerpts where !excerpt.4.hasPrefix("…") {
      #expect(excerpt.1 == excerpt.3, "\(excerpt.0)")
      #expect(String(excerpt.2) == String(excerpt.5.count + 1), "\(excerpt.0)")
    }
    #expect(excerpts.count > 50)
  }
}
