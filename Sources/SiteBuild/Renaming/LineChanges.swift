import SourceText

/// Lines of a file that are replaced, put in or taken out, all in one place.
struct LineChange: Equatable {
  /// The number of the first old line, from 1; of the line behind them where none goes.
  var line: Int
  /// The lines as they were.
  var old: [String] = []
  /// The lines as they are.
  var new: [String] = []

  /// What makes `old` of `new`, from the top. The differences are those of Myers' algorithm, as the
  /// standard library has it: linear in the lines, besides the square of how many differ.
  static func all(from old: [UInt8], to new: [UInt8]) -> [LineChange] {
    let (oldLines, newLines) = (lines(of: old), lines(of: new))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in newLines.difference(from: oldLines) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [LineChange] = []
    var (one, other) = (0, 0)
    while one < oldLines.count || other < newLines.count {
      var change = LineChange(line: one + 1)
      while removed.contains(one) {
        change.old.append(text(oldLines[one]))
        one += 1
      }
      while inserted.contains(other) {
        change.new.append(text(newLines[other]))
        other += 1
      }
      if change.old.isEmpty, change.new.isEmpty {
        one += 1
        other += 1
      } else {
        changes.append(change)
      }
    }
    return changes
  }

  /// The lines with what ends them; nothing behind the last line end.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let index = LineIndex(SourceFile(path: "", bytes: bytes))
    return (1...index.lineCount).compactMap { line in
      let start = line == 1 ? 0 : index.span(ofLine: line).start
      let end = line < index.lineCount ? index.span(ofLine: line + 1).start : bytes.count
      return start < end ? bytes[start..<end] : nil
    }
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    var words = line
    if words.starts(with: [0xEF, 0xBB, 0xBF]) { words = words.dropFirst(3) }
    while let last = words.last, last == 0x0A || last == 0x0D { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
