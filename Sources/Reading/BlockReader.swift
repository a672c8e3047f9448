import SiteModel
import SourceText

/// Cuts an article's text into blocks and tells what each is.
enum BlockReader {
  /// The blocks of `file`, in order. `hasTitle` says that the front matter gives a title, so that
  /// a first block that reads like a paragraph is one. Linear.
  static func blocks(of file: SourceFile, hasTitle: Bool) -> [ArticleBlock] {
    let spans = TurnLines.cut(spans(of: file), in: file.bytes)
    let labels = spans.map { TurnLabelReader.label(of: $0, in: file.bytes) }
    let firstIsText = hasTitle && spans.first.map { endsLikeASentence(file, $0) } ?? false
    let firstBody = firstIsText ? 0 : 1
    let isTranscript = labels.dropFirst(firstBody).count { $0 != nil } >= 2
    var blocks: [ArticleBlock] = []
    blocks.reserveCapacity(spans.count)
    var hasBegun = firstIsText
    var inTurn = false
    for (index, span) in spans.enumerated() {
      let role: ArticleBlock.Role
      if index == 0, !firstIsText {
        role = .title
      } else if isTranscript, let label = labels[index] {
        role = .turn(label: label)
        inTurn = true
        hasBegun = true
      } else if !hasBegun, isByline(file, span) {
        role = .byline
      } else if index == 1, !hasBegun, !endsLikeASentence(file, span) {
        role = .standfirst
      } else {
        let marks = inTurn ? nil : SetOffLines.marks(of: span, in: file.bytes)
        role = inTurn ? .turnContinued : marks.map { .setOff(marks: $0) } ?? .paragraph
        hasBegun = true
      }
      blocks.append(ArticleBlock(role, span))
    }
    return blocks
  }

  /// The stretches between blank lines; a line of white space is blank, whatever white space.
  static func spans(of file: SourceFile) -> [TextSpan] {
    let contents = file.contents
    return file.bytes.withUnsafeBufferPointer { bytes in
      var spans: [TextSpan] = []
      var open: TextSpan?
      var offset = contents.start
      while offset < contents.end {
        let start = offset
        while offset < contents.end, case let blank = Whitespace.length(bytes, at: offset),
          blank > 0
        {
          offset += blank
        }
        let firstInk = offset
        while offset < contents.end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
        if offset > firstInk {
          open = TextSpan(open?.start ?? start, offset)
        } else if let block = open {
          spans.append(block)
          open = nil
        }
        guard offset < contents.end else { break }
        let isCRLF =
          bytes[offset] == 0x0D && offset + 1 < contents.end && bytes[offset + 1] == 0x0A
        offset += isCRLF ? 2 : 1
      }
      if let block = open { spans.append(block) }
      return spans
    }
  }

  /// Whether the block's last words are closed by a full stop or the like, marks aside.
  private static func endsLikeASentence(_ file: SourceFile, _ span: TextSpan) -> Bool {
    let tail = file.text(at: span).unicodeScalars.reversed().lazy
      .filter { !$0.properties.isWhitespace && !closers.contains($0) }
    return tail.first.map { enders.contains($0) } ?? false
  }

  private static let enders: Set<Unicode.Scalar> = [".", "!", "?", "…", ":", ";", "。", "؟", "।"]
  private static let closers: Set<Unicode.Scalar> = [
    "\"", "'", "”", "’", "“", "‘", "»", "«", "›", "‹", ")", "]",
  ]

  /// “By” and a name: a short block on one line that does not end as a sentence does.
  private static func isByline(_ file: SourceFile, _ span: TextSpan) -> Bool {
    guard span.count <= 120, file.bytes[span.range].starts(with: "By ".utf8) else { return false }
    let words = file.text(at: span).split(separator: " ")
    return words.count >= 2 && words[1].first?.isUppercase == true
      && !endsLikeASentence(file, span) && !words.contains { $0.contains(where: \.isNewline) }
  }
}
