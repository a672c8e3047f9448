import SourceText

/// Cuts blocks in which one line is one turn of a transcript.
enum TurnLines {
  /// `blocks`, those that begin with a label cut before each line that begins with a label, where
  /// a time stands in that label or its last word is the last of another label: `Note:` inside a
  /// turn cuts nothing. Linear.
  static func cut(_ blocks: [TextSpan], in bytes: [UInt8]) -> [TextSpan] {
    var counts: [String: Int] = [:]
    let lines = blocks.map { labelledLines(of: $0, in: bytes) }
    for line in lines.joined() {
      counts[surname(line.label, bytes), default: 0] += 1
    }
    var pieces: [TextSpan] = []
    for (block, lines) in zip(blocks, lines) {
      var start = block.start
      if lines.first?.start == block.start {
        for line in lines.dropFirst()
        where isTurn(line.label, counts, bytes) {
          pieces.append(TextSpan(start, withoutLineEnd(line.start, after: start, in: bytes)))
          start = line.start
        }
      }
      pieces.append(TextSpan(start, block.end))
    }
    return pieces
  }

  private static func isTurn(_ label: TextSpan, _ counts: [String: Int], _ bytes: [UInt8]) -> Bool {
    let hasTime = bytes[label.range].prefix(2).contains { (0x30...0x39).contains($0) }
    return hasTime || counts[surname(label, bytes), default: 0] > 1
  }

  /// The last word of the name, in small letters.
  private static func surname(_ label: TextSpan, _ bytes: [UInt8]) -> String {
    let name = String(decoding: TurnLabelReader.name(in: label, bytes), as: UTF8.self)
    return name.split(separator: " ").last?.lowercased() ?? ""
  }

  private static func labelledLines(
    of block: TextSpan, in bytes: [UInt8]
  ) -> [(start: Int, label: TextSpan)] {
    var lines: [(start: Int, label: TextSpan)] = []
    var start = block.start
    while start < block.end {
      if let label = TurnLabelReader.label(of: TextSpan(start, block.end), in: bytes) {
        lines.append((start, label))
      }
      let rest = bytes[start..<block.end]
      guard let end = rest.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { break }
      start = end + 1
    }
    return lines
  }

  private static func withoutLineEnd(_ start: Int, after low: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end > low, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
