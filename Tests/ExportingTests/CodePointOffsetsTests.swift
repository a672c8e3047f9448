import Exporting
import Testing

@Suite struct CodePointOffsetsTests {
  @Test func countsCodePointsBeforeEachByteAlsoFarIntoTheText() {
    let text = String(repeating: "“Fähre” 🛳 e\u{301} ", count: 100)
    let offsets = CodePointOffsets(Array(text.utf8))
    var byte = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.codePoints(before: byte) == count)
      #expect(offsets.offset(ofCodePoint: count) == byte)
      byte += UTF8.width(scalar)
    }
    #expect(offsets.codePoints(before: byte) == text.unicodeScalars.count)
    #expect(offsets.offset(ofCodePoint: text.unicodeScalars.count) == byte)
    #expect(offsets.offset(ofCodePoint: text.unicodeScalars.count + 1) == nil)
    #expect(offsets.offset(ofCodePoint: -1) == nil)
  }

  @Test func countsNothingInAnEmptyText() {
    #expect(CodePointOffsets([]).codePoints(before: 0) == 0)
  }
}
