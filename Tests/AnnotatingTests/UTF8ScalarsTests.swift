import SeededRandom
import Testing

@testable import Annotating

@Suite struct UTF8ScalarsTests {
  @Test func theNextCapitalIsTheFirstThatASearchByteByByteFinds() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        // Most are small letters, and the others any byte.
        let isSmall = Int.random(in: 0..<12, using: &random) > 0
        return UInt8.random(in: isSmall ? 0x61...0x7A : 0...255, using: &random)
      }
      let start = Int.random(in: 0...bytes.count, using: &random)
      let limit = Int.random(in: start...bytes.count, using: &random)
      let expected =
        (start..<limit).first { bytes[$0] >= 0x80 || (0x41...0x5A).contains(bytes[$0]) } ?? limit
      let found = bytes.withUnsafeBufferPointer {
        UTF8Scalars.nextCapital($0, from: start, before: limit)
      }
      #expect(found == expected, "\(bytes) \(start)..<\(limit)")
    }
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func everyByteIsJudgedAloneAmongEight(_ byte: UInt8) {
    for place in 0..<8 {
      var bytes = [UInt8](repeating: 0x7A, count: 8)
      bytes[place] = byte
      let found = bytes.withUnsafeBufferPointer {
        UTF8Scalars.nextCapital($0, from: 0, before: 8)
      }
      #expect(found == (byte >= 0x80 || (0x41...0x5A).contains(byte) ? place : 8))
    }
  }
}
