/// Turns byte offsets of a text into offsets in Unicode code points, which other programs count in.
public struct CodePointOffsets: Sendable {
  private static let stride = 256

  private let bytes: [UInt8]
  /// Code points before each multiple of the stride.
  private let milestones: [Int]

  /// Reads `bytes`, which are UTF-8, once. Linear.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var milestones: [Int] = []
    milestones.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { milestones.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % Self.stride == 0 { milestones.append(count) }
    self.milestones = milestones
  }

  /// The number of code points that begin before the byte at `offset`. Bounded.
  public func codePoints(before offset: Int) -> Int {
    let start = offset / Self.stride * Self.stride
    return milestones[offset / Self.stride]
      + bytes[start..<offset].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  /// The offset of the byte at which the code point with that number, from 0, begins, or of the end
  /// behind the last; `nil` when the text has fewer. Logarithmic.
  public func offset(ofCodePoint number: Int) -> Int? {
    guard number >= 0 else { return nil }
    var (low, high) = (0, milestones.count)
    while low < high {
      let middle = (low + high) / 2
      if milestones[middle] <= number { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    var offset = (low - 1) * Self.stride
    var count = milestones[low - 1]
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if count == number { return offset }
        count += 1
      }
      offset += 1
    }
    return count == number ? offset : nil
  }
}
