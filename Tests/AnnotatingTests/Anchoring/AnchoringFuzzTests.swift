import SiteModel
import SourceText
import Testing

@testable import Annotating

/// Texts and quotations of any bytes: whatever is found lies in the text, and its words are right.
@Suite struct AnchoringFuzzTests {
  @Test(arguments: UInt64(0)..<40) func anyBytesDoNoHarm(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<10 {
      let bytes =
        random.int(0..<2) == 0
        ? (0..<random.int(0..<400)).map { _ in UInt8(random.int(0..<256)) }
        : Array(random.text(pieces: random.int(0..<200)).utf8)
      let file = SourceFile(path: "text.txt", bytes: bytes)
      var anchoring = QuoteAnchoring(file, phrases: random.int(0..<50))
      for _ in 0..<10 {
        func words(_ most: Int, _ random: inout RandomText) -> String {
          guard random.int(0..<3) > 0, !bytes.isEmpty else {
            return random.text(pieces: random.int(0..<most))
          }
          let start = random.int(0..<bytes.count)
          let end = min(bytes.count, start + random.int(0..<4 * most))
          var cut = Array(bytes[start..<end])
          for _ in 0..<cut.count / 12 where !cut.isEmpty {
            cut[random.int(0..<cut.count)] = UInt8(random.int(0x20..<0x7F))
          }
          return String(decoding: cut, as: UTF8.self)
        }
        let selector = TextQuoteSelector(
          exact: words(30, &random), prefix: words(10, &random), suffix: words(10, &random),
          occurrence: random.int(0..<4) == 0 ? random.int(1..<4) : nil, span: TextSpan(0, 0))
        switch anchoring.anchor(selector) {
        case .anchored(let span):
          #expect(!span.isEmpty && span.end <= bytes.count)
        case .changed(let change):
          let spans = [change.span, change.before, change.behind].compactMap { $0 } + change.pieces
          #expect(spans.allSatisfy { !$0.isEmpty && $0.end <= bytes.count })
          #expect(
            change.pieces.allSatisfy { change.span.start <= $0.start && $0.end <= change.span.end })
          #expect(
            String(validating: bytes[change.span.range], as: UTF8.self) != nil
              || String(validating: bytes, as: UTF8.self) == nil)
        case .ambiguous(let places), .tooFew(let places), .otherContext(let places):
          #expect(!places.first.isEmpty && places.count >= places.first.count)
        case .missing, .unsearched: break
        }
      }
    }
  }

  /// A text of nothing but repeats has a match at nearly every place.
  @Test func repeatsTakeNoMoreThanTheirSteps() {
    let text = String(repeating: "the pier and the pier, ", count: 20_000)
    var anchoring = QuoteAnchoring(
      SourceFile(path: "text.txt", bytes: Array(text.utf8)), phrases: 100, steps: 3_000_000)
    var unsearched = 0
    for number in 0..<200 {
      let selector = TextQuoteSelector(
        exact: "the pier und the pier, the pier and the poor \(number)", span: TextSpan(0, 0))
      if anchoring.anchor(selector) == .unsearched { unsearched += 1 }
    }
    #expect(unsearched > 100)
  }
}
