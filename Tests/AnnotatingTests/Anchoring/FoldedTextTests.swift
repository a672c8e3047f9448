import Foundation
import SourceText
import Testing

@testable import Annotating

@Suite struct FoldedTextTests {
  private func fold(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: FoldedText(bytes, TextSpan(0, bytes.count)).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a  b", "a b"), ("a\r\n b", "a b"), ("a\u{A0}b", "a b"), ("a\u{3000}\u{2028}b", "a b"),
    ("co\u{AD}op", "coop"), ("a\u{200B}b\u{FEFF}", "ab"),
    ("“a” „b‟ «c»", "\"a\" \"b\" \"c\""), ("it’s ‘x’ `y`", "it's 'x' 'y'"),
    ("a–b—c−d‑e", "a-b-c-d-e"), ("a -- b", "a - b"), ("so…", "so..."),
    ("e\u{301}", "é"), ("\u{212B}", "Å"), ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("o\u{302}\u{323}", "ộ"),
    ("ABC", "ABC"),
  ])
  func foldsWhatDoesNotMatter(_ text: String, _ folded: String) {
    #expect(Array(fold(text).utf8) == Array(folded.utf8))
  }

  @Test func wordsToLookForHaveNoBlanksAtTheirEnds() {
    #expect(FoldedText(words: " \n a b\u{A0}").bytes == Array("a b".utf8))
    #expect(FoldedText(words: " ").bytes.isEmpty)
    #expect(FoldedText(words: "").bytes.isEmpty)
  }

  /// Every code point by itself, and behind a letter: composed and decomposed are the same.
  @Test func composedAndDecomposedAreTheSame() {
    var different: [String] = []
    for value in UInt32(0xA0)...0x2FA1F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      let decomposed = text.decomposedStringWithCanonicalMapping
      let composed = text.precomposedStringWithCanonicalMapping
      if decomposed.utf8.elementsEqual(text.utf8), composed.utf8.elementsEqual(text.utf8) {
        continue
      }
      if fold(decomposed) != fold(text) || !fold(decomposed).utf8.elementsEqual(fold(composed).utf8)
      {
        different.append(String(value, radix: 16))
      }
    }
    #expect(different == [])
  }

  @Test(arguments: UInt64(0)..<40) func everyFoldedByteComesFromTheText(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<50 {
      let text = Array(random.text(pieces: random.int(0..<30)).utf8)
      let start = random.int(0..<text.count + 1)
      let whole = String(decoding: text[start...], as: UTF8.self).utf8.elementsEqual(text[start...])
      let span = TextSpan(start, text.count)
      let folded = FoldedText(text, span)
      var last = span.start
      for index in folded.bytes.indices {
        let source = folded.source(of: index..<index + 1)
        #expect(span.contains(source) && !source.isEmpty)
        #expect(source.start >= last)
        last = source.start
      }
      guard whole, !folded.bytes.isEmpty else { continue }
      // Folding what a piece of the folded text came from gives that piece again.
      let low = random.int(0..<folded.bytes.count)
      let high = random.int(low..<folded.bytes.count) + 1
      let source = folded.source(of: low..<high)
      let again = FoldedText(text, source).bytes
      #expect(
        again.starts(with: folded.bytes[low..<high]) || contains(again, folded.bytes[low..<high]))
    }
  }

  /// The offset map: each range of folded bytes that begins and ends with characters maps to bytes that
  /// fold to it, the ranges in order to spans in order, and spans begin and end with characters.
  @Test(arguments: UInt64(0)..<40) func foldedRangesMapToBytesThatFoldToThem(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<40 {
      let text = Array(random.text(pieces: random.int(1..<40)).utf8)
      let folded = FoldedText(text, TextSpan(0, text.count))
      /// Offsets in the folded bytes at which another piece of the text begins.
      var edges: [Int] = []
      for index in folded.bytes.indices {
        let start = folded.source(of: index..<index + 1).start
        if edges.last.map({ folded.source(of: $0..<$0 + 1).start < start }) ?? true,
          folded.bytes[index] & 0xC0 != 0x80
        {
          edges.append(index)
        }
      }
      edges.append(folded.bytes.count)
      var last = TextSpan(0, 0)
      for (low, high) in zip(edges, edges.dropFirst()) {
        let span = folded.source(of: low..<high)
        #expect(span.start >= last.end)
        last = span
      }
      for _ in 0..<10 where edges.count > 1 {
        let first = random.int(0..<edges.count - 1)
        let range = edges[first]..<edges[random.int(first + 1..<edges.count)]
        let span = folded.source(of: range)
        #expect(String(validating: text[span.range], as: UTF8.self) != nil)
        let again = FoldedText(text, span).bytes
        #expect(
          again == Array(folded.bytes[range]),
          "\(String(decoding: text, as: UTF8.self).debugDescription) \(range)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<40) func aTextsOwnWordsAreFoundInIt(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    for _ in 0..<50 {
      let text = random.text(pieces: random.int(1..<30))
      let characters = Array(text)
      guard !characters.isEmpty else { continue }
      let low = random.int(0..<characters.count)
      let high = random.int(low..<characters.count) + 1
      let words = FoldedText(words: String(characters[low..<high])).bytes
      let folded = FoldedText(Array(text.utf8), TextSpan(0, text.utf8.count)).bytes
      #expect(contains(folded, words[...]), "\(text.debugDescription) \(low)..<\(high)")
    }
  }

  @Test(arguments: UInt64(0)..<20) func bytesThatAreNoTextDoNoHarm(_ seed: UInt64) {
    var random = RandomText(seed: seed)
    let bytes = (0..<200).map { _ in UInt8(random.int(0..<256)) }
    let folded = FoldedText(bytes, TextSpan(0, bytes.count))
    #expect(folded.bytes.isEmpty || folded.source(of: folded.bytes.indices).end == bytes.count)
  }

  private func contains(_ text: [UInt8], _ words: ArraySlice<UInt8>) -> Bool {
    words.isEmpty || text.firstRange(of: words) != nil
  }
}
