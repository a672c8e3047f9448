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
}
