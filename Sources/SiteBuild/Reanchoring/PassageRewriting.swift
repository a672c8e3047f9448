import Annotating
import Reading
import SiteModel
import SourceText

/// Bytes of a file to be replaced.
struct Replacement: Equatable {
  let span: TextSpan
  let bytes: [UInt8]
}

/// Writes the present words of a changed passage into its block quotation: words that differ are
/// replaced, put in or taken out, and every other byte stays.
struct PassageRewriting {
  let change: ChangedPassage
  let selector: TextQuoteSelector
  /// How the passage is written now.
  let source: QuotationSource
  /// The annotations.
  let file: SourceFile
  /// The article's text.
  let text: SourceFile

  /// What is to be replaced; `nil` when a word that differs is spelled in a way that is not rewritten,
  /// as code or with a character reference. Linear, besides comparing the words.
  func replacements() -> [Replacement]? {
    var all: [Replacement] = []
    if change.cause == .words {
      let groups = source.exact.split(whereSeparator: Self.isEllipsis).map(Array.init)
      if groups.count > 1, groups.count == change.pieces.count {
        for (words, piece) in zip(groups, change.pieces) {
          guard let edits = edits(words, to: piece) else { return nil }
          all += edits
        }
      } else {
        guard let edits = edits(Self.joined(source.exact), to: change.span) else { return nil }
        all += edits
      }
    }
    for (words, span) in [(nearPrefix, change.before), (nearSuffix, change.behind)] {
      guard let span else { continue }
      guard let edits = edits(words, to: span, isContext: true) else { return nil }
      all += edits
    }
    if let digest = selector.digest, !change.digest.hasPrefix(digest.value),
      !digest.value.hasPrefix(change.digest)
    {
      all.append(Replacement(span: digest.span, bytes: Array(change.digest.utf8)))
    }
    return all
  }

  private var nearPrefix: [QuotationSource.Word] {
    let start = source.prefix.lastIndex(where: Self.isEllipsis).map { $0 + 1 } ?? 0
    return Array(source.prefix[start...])
  }

  private var nearSuffix: [QuotationSource.Word] {
    Array(source.suffix.prefix { !Self.isEllipsis($0) })
  }

  private static func isEllipsis(_ word: QuotationSource.Word) -> Bool {
    let bytes = Array(word.text.utf8)
    return Ellipsis.length(in: bytes, at: 0) == bytes.count
  }

  /// The words with each ellipsis joined to what it stands right beside, as in the article's text.
  private static func joined(_ words: [QuotationSource.Word]) -> [QuotationSource.Word] {
    var joined: [QuotationSource.Word] = []
    for word in words {
      if let last = joined.last, let before = last.span, let span = word.span,
        before.end == span.start
      {
        joined[joined.count - 1] = .init(
          text: last.text + word.text, span: TextSpan(before.start, span.end), isBold: word.isBold)
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// What makes the words `old` those at `span` of the text. The bold words of a context are another
  /// target, which is rewritten for itself.
  private func edits(
    _ old: [QuotationSource.Word], to span: TextSpan, isContext: Bool = false
  ) -> [Replacement]? {
    let new = text.line(at: span).split(separator: " ").map(String.init)
    let difference = WordDifference(
      old.map { FoldedWords.folded($0.text) }, new.map(FoldedWords.folded))
    var edits: [Replacement] = []
    for hunk in difference.hunks {
      if isContext, isInBold(hunk.old, old) { continue }
      guard let edit = edit(old, hunk, Array(new[hunk.new])) else { return nil }
      edits.append(edit)
    }
    return edits
  }

  /// Whether words at `range` are bold, or stand between bold ones.
  private func isInBold(_ range: Range<Int>, _ words: [QuotationSource.Word]) -> Bool {
    guard range.isEmpty else { return words[range].contains(where: \.isBold) }
    return (range.lowerBound == 0 || words[range.lowerBound - 1].isBold)
      && (range.upperBound == words.count || words[range.upperBound].isBold)
      && words.contains(where: \.isBold)
  }

  private func edit(
    _ old: [QuotationSource.Word], _ hunk: WordDifference.Hunk, _ new: [String]
  ) -> Replacement? {
    let before = hunk.old.lowerBound > 0 ? old[hunk.old.lowerBound - 1].span : nil
    let behind = hunk.old.upperBound < old.count ? old[hunk.old.upperBound].span : nil
    if hunk.old.isEmpty {
      // What is put in behind a bold word would be bold.
      let next = hunk.old.upperBound
      let isBehind =
        next == old.count || (next > 0 && old[next - 1].isBold == old[next].isBold)
      if isBehind, let before {
        return Replacement(
          span: TextSpan(before.end, before.end), bytes: [0x20] + markdown(new, isFirst: false))
      }
      return behind.map {
        Replacement(
          span: TextSpan($0.start, $0.start),
          bytes: markdown(new, isFirst: isLineStart($0.start)) + [0x20])
      }
    }
    guard old[hunk.old].allSatisfy({ $0.span != nil }), let first = old[hunk.old.lowerBound].span,
      let last = old[hunk.old.upperBound - 1].span
    else { return nil }
    if !new.isEmpty {
      return Replacement(
        span: TextSpan(first.start, last.end),
        bytes: markdown(new, isFirst: isLineStart(first.start)))
    }
    if let behind { return Replacement(span: TextSpan(first.start, behind.start), bytes: []) }
    return before.map { Replacement(span: TextSpan($0.end, last.end), bytes: []) }
  }

  /// Whether only blanks and the signs of block quotations stand before `offset` on its line.
  private func isLineStart(_ offset: Int) -> Bool {
    let before = file.bytes[..<offset].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
    return before.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
  }

  // MARK: Escaping

  /// The words as Markdown that means just them; `isFirst` on its line.
  private func markdown(_ words: [String], isFirst: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    let text = Array(words.joined(separator: " ").utf8)
    let number = text.prefix { (0x30...0x39).contains($0) }.count
    for (index, byte) in text.enumerated() {
      let isMarkup =
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
          UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
          true
        case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
          UInt8(ascii: ">"), UInt8(ascii: "~"):
          isFirst && index == 0
        case UInt8(ascii: "."), UInt8(ascii: ")"): isFirst && index == number && number > 0
        default: false
        }
      if isMarkup { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return bytes
  }
}
