import SourceText
import Testing

@Suite struct DiagnosticOrderTests {
  private let one = SourceFile(path: "a.md", bytes: Array("0123456789".utf8))
  private let other = SourceFile(path: "b.md", bytes: Array("0123456789".utf8))

  @Test func sortsByFileThenPlaceThenID() {
    let sorted = [
      Diagnostic.error("x", "m", in: other, at: TextSpan(0, 1)),
      .error("x", "m", in: one, at: TextSpan(4, 5)),
      .error("b", "m", in: one, at: TextSpan(1, 2)),
      .error("a", "m", in: one, at: TextSpan(1, 2)),
      .error("z", "m", in: one),
      .error("a", "m", in: one),
    ].sorted()
    let ids = sorted.map { "\($0.place?.file.path ?? "") \($0.place?.span?.start ?? -1) \($0.id)" }
    #expect(ids == ["a.md -1 a", "a.md -1 z", "a.md 1 a", "a.md 1 b", "a.md 4 x", "b.md 0 x"])
  }

  @Test func severitiesRiseFromNoteToError() {
    #expect(Diagnostic.Severity.note < .warning)
    #expect(Diagnostic.Severity.warning < .error)
  }

  @Test func ofTwoDifferentOnesExactlyOneComesFirst() {
    let spans: [TextSpan?] = [nil, TextSpan(0, 1), TextSpan(0, 2), TextSpan(1, 2)]
    var all: [Diagnostic] = []
    for span in spans {
      for (id, message) in [("a", "m"), ("b", "l")] {
        all.append(.error(id, message, in: one, at: span))
        all.append(.warning(id, message, in: one, at: span))
        all.append(.error(id, message, in: one, at: span, hint: ""))
        all.append(.error(id, message, in: one, at: span, hint: "h"))
        all.append(.error(id, message, in: one, at: span, notes: [.init("n")]))
        all.append(.error(id, message, in: one, at: span, notes: [.init("n", at: .init(one))]))
      }
    }
    for (i, a) in all.enumerated() {
      for (j, b) in all.enumerated() {
        #expect([a < b, a == b, b < a].count { $0 } == 1, "\(i) \(j)")
        #expect((a == b) == (i == j), "\(i) \(j)")
      }
    }
    let sorted = all.sorted()
    #expect(Array(all.reversed()).sorted() == sorted)
  }

  @Test func unwrappingMovesWhatWasSaid() {
    var diagnostics = [Diagnostic.note("a", "m", in: one)]
    let output = Diagnosed(7, [.error("b", "m", in: one)]).unwrapped(into: &diagnostics)
    #expect(output == 7)
    #expect(diagnostics.map(\.id) == ["a", "b"])
  }
}
