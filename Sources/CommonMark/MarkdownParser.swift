public import SourceText

/// Parses Markdown by CommonMark 0.30, with libcmark, into values that know where they stand.
///
/// What a page must not hold is left out and reported: raw HTML, links and images that lead where
/// they may not, and nesting that no reader of the tree could follow.
public struct MarkdownParser: Sendable {
  /// The most block quotes and list items that may lie in one another, and the most emphases and
  /// links.
  static let deepestNesting = 100

  private let policy: LinkPolicy

  /// A parser for links with `schemes`, in lower case and without the colon; a path or a fragment
  /// inside the site needs none.
  public init(schemes: Set<String>) {
    policy = LinkPolicy(schemes: schemes)
  }

  /// Parses the bytes of `file` in `span`; all spans in the result are offsets into `file`.
  ///
  /// The diagnostics are errors `raw-html`, `unsafe-link`, `unsafe-image` and
  /// `nested-too-deeply`, and warnings `nested-link`. From a line whose blocks are nested too
  /// deeply the rest of the span is left out. Bytes that are not UTF-8 become U+FFFD, as does NUL.
  /// Linear in the length of the span.
  public func parse(_ file: SourceFile, _ span: TextSpan) -> Diagnosed<MarkdownDocument> {
    file.bytes.withUnsafeBufferPointer { bytes in
      var read = span
      var diagnostics: [Diagnostic] = []
      if let excess = NestingLimit.firstExcess(in: bytes, span) {
        read = TextSpan(span.start, excess.line)
        diagnostics.append(
          .error(
            "nested-too-deeply",
            "more than \(Self.deepestNesting) quotes, lists or brackets lie in one another; "
              + "from here on the text is left out",
            in: file, at: excess.span, hint: "put a \\ before a sign that is meant as itself"))
      }
      var builder = BlockBuilder(
        bytes: bytes, lines: MarkdownLines(bytes, read), inlines: InlineTree(file, policy))
      CMarkWalk.walk(UnsafeBufferPointer(rebasing: bytes[read.range])) { builder.take($0) }
      let (blocks, found) = builder.finish()
      return Diagnosed(MarkdownDocument(blocks: blocks), diagnostics + found)
    }
  }
}
