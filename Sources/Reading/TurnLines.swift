import SourceText

/// Cuts blocks in which one line is one turn of a transcript.
enum TurnLines {
  /// `blocks`, those that begin with a label cut before each line that begins with a label, where
  /// that label stands more than once in the text: `Note:` inside a turn cuts nothing. Linear.
  static func cut(_ blocks: [TextSpan], in bytes: [UInt8]) -> [TextSpan] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    let lines = blocks.map { labelledLines(of: $0, in: bytes) }
    for line in lines.joined() {
      counts[TurnLabelReader.name(in: line.label, bytes), default: 0] += 1
    }
    var pieces: [TextSpan] = []
    for (block, lines) in zip(blocks, lines) {
      var start = block.start
      if lines.first?.start == block.start {
        for line in lines.dropFirst()
        where counts[TurnLabelReader.name(in: line.label, bytes), default: 0] > 1 {
          pieces.append(TextSpan(start, withoutLineEnd(line.start, after: start, in: bytes)))
          start = line.start
        }
      }
      pieces.append(TextSpan(start, block.end))
    }
    return pieces
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
