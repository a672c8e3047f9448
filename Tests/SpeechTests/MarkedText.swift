import SourceText
import Speech
import Testing

/// A text with its expected quotations marked in it.
///
/// `⟦1:“We had,”⟧ ⟦1s:Maro⟧ ⟦1c:said⟧, ⟦1:“no choice.”⟧` is quotation 1 of two pieces with its
/// source and its cue. Two quotations that share a word name both: `⟦1s2s:she⟧`. A `p` says that
/// the quotation is partial, `⟦12p:“temporary”⟧`, and `=` whom the source’s words mean,
/// `⟦12s=Ines Maro:she⟧`. Quotations without a mark are expected not to be found. Paragraphs are set
/// apart by blank lines.
struct MarkedText {
  var text: [UInt8] = []
  var paragraphs: [TextSpan] = []
  var content: [Int: [TextSpan]] = [:]
  var sources: [Int: TextSpan] = [:]
  var cues: [Int: TextSpan] = [:]
  var kinds: [Int: QuotationKind] = [:]
  var names: [Int: String] = [:]
  /// All words marked as its source, where more than one may stand for it.
  var mentions: [Int: [TextSpan]] = [:]

  init(_ marked: String) {
    var labels = ""
    var isLabel = false
    var start = 0
    for character in marked {
      switch character {
      case "⟦":
        isLabel = true
        labels = ""
      case ":" where isLabel:
        isLabel = false
        start = text.count
      case "⟧":
        note(labels, TextSpan(start, text.count))
      default:
        if isLabel { labels.append(character) } else { text += Array(String(character).utf8) }
      }
    }
    paragraphs = Self.blocks(text)
  }

  private mutating func note(_ label: String, _ span: TextSpan) {
    let parts = label.split(separator: "=", maxSplits: 1)
    var rest = parts.first ?? ""
    while let first = rest.first?.wholeNumberValue {
      var number = first
      rest.removeFirst()
      while let digit = rest.first?.wholeNumberValue {
        number = number * 10 + digit
        rest.removeFirst()
      }
      switch rest.first {
      case "s":
        sources[number] = sources[number] ?? span
        mentions[number, default: []].append(span)
        if parts.count == 2 { names[number] = String(parts[1]) }
      case "c": cues[number] = span
      case "p":
        content[number, default: []].append(span)
        kinds[number] = .partial
      default:
        content[number, default: []].append(span)
        kinds[number] = kinds[number] ?? .direct
        continue
      }
      rest.removeFirst()
    }
  }

  /// Blocks of `text` that blank lines set apart.
  static func blocks(_ text: [UInt8]) -> [TextSpan] {
    var blocks: [TextSpan] = []
    var start = 0
    var offset = 0
    while offset <= text.count {
      let isBreak =
        offset + 1 < text.count && text[offset] == 0x0A && text[offset + 1] == 0x0A
      if isBreak || offset == text.count {
        if offset > start { blocks.append(TextSpan(start, offset)) }
        start = offset + 2
        offset = max(offset + 2, start)
      } else {
        offset += 1
      }
    }
    return blocks
  }

  /// What is expected, a line a quotation, for comparison and for people.
  var expected: [String] {
    content.keys.sorted().map { number in
      line(content[number] ?? [], source: sources[number], cue: cues[number])
    }
  }

  /// What was found, in the same form.
  func found(_ quotations: [FoundQuotation]) -> [String] {
    quotations.map { line($0.content, source: $0.source?.span, cue: $0.cue) }
  }

  private func line(_ pieces: [TextSpan], source: TextSpan?, cue: TextSpan?) -> String {
    func words(_ span: TextSpan?) -> String {
      span.map { "\($0.start) \(String(decoding: text[$0.range], as: UTF8.self))" } ?? "none"
    }
    return pieces.map { words($0) }.joined(separator: " | ")
      + " / source \(words(source)) / cue \(words(cue))"
  }
}

/// One behaviour, with the rule that must decide each quotation.
struct SpeechCase: Sendable, CustomTestStringConvertible {
  var behaviour: String
  var text: String
  var rules: [String]

  init(_ behaviour: String, _ text: String, _ rules: String...) {
    self.behaviour = behaviour
    self.text = text
    self.rules = rules
  }

  var testDescription: String { behaviour }
}
