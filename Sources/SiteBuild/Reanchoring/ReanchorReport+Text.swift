import Annotating
import SourceText

/// The report for people: both wordings of each passage, side by side where there is room, with the
/// words that differ in brackets.
extension ReanchorReport {
  /// In lines of at most so many columns where that is possible. Linear, besides comparing the words.
  public func text(columns: Int) -> String {
    var text = ""
    var lines: [String: LineIndex] = [:]
    for passage in passages {
      let index = lines[passage.file.path] ?? LineIndex(passage.file)
      lines[passage.file.path] = index
      let (line, column) = index.position(at: passage.span.start)
      text += "\(passage.file.path.visible):\(line):\(column): \(passage.title.visible)\n"
      text += passage.wordings(columns: columns)
      switch passage.outcome {
      case .shown: break
      case .written: text += "  written\n"
      case .refused:
        text +=
          "  not written: the new words could not be put in so that they are found; "
          + "change the quotation by hand\n"
      }
      text += "\n"
    }
    for (file, digest) in digests {
      text += "\(file.path.visible): once you have read all of its notes again, write\n"
      text += "  sha256: \(digest)\n\n"
    }
    return text + summary + "\n"
  }

  private var summary: String {
    let shown = count(.shown)
    let written = count(.written)
    var parts = ["\(passages.count) changed \(passages.count == 1 ? "passage" : "passages")"]
    if written > 0 { parts.append("\(written) written") }
    if count(.refused) > 0 { parts.append("\(count(.refused)) not written") }
    if lost > 0 { parts.append("\(lost) not found (see sitegen check)") }
    if shown > 0 { parts.append("nothing written; --write does it") }
    return parts.joined(separator: ", ")
  }
}

extension ReanchoredPassage {
  /// Columns of each side from which on both wordings stand beside each other.
  private static let narrowest = 32

  fileprivate func wordings(columns: Int) -> String {
    let old = quoted.visible.split(separator: " ").map(String.init)
    let new = present.visible.split(separator: " ").map(String.init)
    let difference = WordDifference(
      old.map { FoldedWords.folded($0) }, new.map { FoldedWords.folded($0) })
    let oldWords = Self.marked(old, difference.hunks.map(\.old))
    let newWords = Self.marked(new, difference.hunks.map(\.new))
    let width = (columns - 5) / 2
    guard width >= Self.narrowest else {
      func block(_ title: String, _ words: [String]) -> String {
        ([title] + Self.wrapped(words, to: max(20, columns - 4)).map { "  " + $0 })
          .map { "  \($0)\n" }.joined()
      }
      return block("quoted:", oldWords) + block("now:", newWords)
    }
    let left = ["quoted"] + Self.wrapped(oldWords, to: width)
    let right = ["now"] + Self.wrapped(newWords, to: width)
    var text = ""
    for line in 0..<max(left.count, right.count) {
      let one = line < left.count ? left[line] : ""
      let other = line < right.count ? right[line] : ""
      let gap = String(repeating: " ", count: max(0, width - one.columnWidth))
      text += "  " + (other.isEmpty ? one : one + gap + " | " + other) + "\n"
    }
    return text
  }

  /// The words with brackets around each of the `ranges`.
  private static func marked(_ words: [String], _ ranges: [Range<Int>]) -> [String] {
    var words = words
    for range in ranges where !range.isEmpty {
      words[range.lowerBound] = "[" + words[range.lowerBound]
      words[range.upperBound - 1] += "]"
    }
    return words
  }

  private static func wrapped(_ words: [String], to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
      if !line.isEmpty, line.columnWidth + 1 + word.columnWidth > width {
        lines.append(line)
        line = word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}

/// The report for programs: one JSON object a line (RFC 8259).
extension ReanchorReport {
  /// ``passages``, then ``digests``, then how many there are. Linear.
  public var json: String {
    var text = ""
    var lines: [String: LineIndex] = [:]
    for passage in passages {
      let index = lines[passage.file.path] ?? LineIndex(passage.file)
      lines[passage.file.path] = index
      let (line, column) = index.position(at: passage.span.start)
      var object = JSONObject()
      object.set("type", "passage")
      object.set("file", passage.file.path)
      object.set("line", line)
      object.set("column", column)
      object.set("title", passage.title)
      object.set("changed", passage.cause)
      object.set("quoted", passage.quoted)
      object.set("present", passage.present)
      object.set("outcome", passage.outcome.rawValue)
      text += object.text + "\n"
    }
    for (file, digest) in digests {
      var object = JSONObject()
      object.set("type", "text-digest")
      object.set("file", file.path)
      object.set("sha256", digest)
      text += object.text + "\n"
    }
    var object = JSONObject()
    object.set("type", "summary")
    object.set("changed", passages.count)
    object.set("written", count(.written))
    object.set("refused", count(.refused))
    object.set("lost", lost)
    return text + object.text + "\n"
  }
}
