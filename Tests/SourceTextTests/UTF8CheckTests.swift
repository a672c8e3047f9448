import SeededRandom
import SourceText
import Testing

@Suite struct UTF8CheckTests {
  @Test func acceptsTheFirstAndLastOfEachLength() {
    let text = "\t\n\r\u{C} ~\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    #expect(UTF8Check.firstFault(in: Array(text.utf8)) == nil)
    #expect(UTF8Check.firstFault(in: []) == nil)
  }

  /// The byte sequences that Unicode's table 3-7 leaves out, class by class.
  @Test(
    arguments: [
      [0x80], [0xBF],  // a continuation alone
      [0xC0, 0x80], [0xC1, 0xBF],  // two bytes for ASCII
      [0xC2], [0xDF, 0x20], [0xC2, 0xC2],  // two, cut short
      [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],  // three bytes for what two hold
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],  // surrogates
      [0xE1, 0x80], [0xE1, 0x80, 0x20], [0xE1, 0x20, 0x80], [0xEF, 0xBF, 0xC0],  // three, cut short
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],  // four bytes for what three hold
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],  // beyond U+10FFFF
      [0xF1, 0x80, 0x80], [0xF1, 0x80, 0x80, 0x20], [0xF1, 0x80, 0x20, 0x80],  // four, cut short
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF],  // never a lead byte
    ] as [[UInt8]])
  func findsTheFirstByteOfWhatIsIllFormed(bytes: [UInt8]) {
    #expect(UTF8Check.firstFault(in: Array("é ".utf8) + bytes) == .malformed(offset: 3))
  }

  @Test func refusesControlsButNotTheOnesOfPlainText() {
    for byte in UInt8(0)..<0x20 {
      let fault = UTF8Check.firstFault(in: [0x61, byte, 0x62])
      let isPlain = [0x09, 0x0A, 0x0C, 0x0D].contains(byte)
      #expect(fault == (isPlain ? nil : .control(offset: 1, byte: byte)))
    }
  }

  @Test func tellsTheFirstOfSeveralFaults() {
    #expect(UTF8Check.firstFault(in: [0x61, 0x00, 0xFF])?.offset == 1)
    #expect(UTF8Check.firstFault(in: [0x61, 0xFF, 0x00])?.offset == 1)
  }

  @Test func looksOnlyFromWhereItIsTold() {
    #expect(UTF8Check.firstFault(in: [0xFF, 0x61, 0xFE], from: 1) == .malformed(offset: 2))
    #expect(UTF8Check.firstFault(in: [0x61], from: 1) == nil)
  }

  @Test func agreesWithTheStandardLibraryOnRandomBytes() {
    var random = SplitMix64(seed: 8)
    let leads: [UInt8] = [0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5]
    var faults = 0
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...8, using: &random)).map { _ -> UInt8 in
        switch Int.random(in: 0..<4, using: &random) {
        case 0: UInt8.random(in: 0x20...0x7E, using: &random)
        case 1: leads.randomElement(using: &random) ?? 0xC3
        case 2: UInt8.random(in: 0x80...0xBF, using: &random)
        default: UInt8.random(in: 0x20...0xFF, using: &random)
        }
      }
      let fault = UTF8Check.firstFault(in: bytes)
      #expect((fault == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      guard let fault else { continue }
      faults += 1
      #expect(String(validating: bytes[..<fault.offset], as: UTF8.self) != nil, "\(bytes)")
    }
    #expect(faults > 1000)
  }
}
