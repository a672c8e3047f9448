public import SourceText

/// Cuts a plain text into its paragraphs, whatever each may be to an article.
public enum PlainTextReader {
  /// The stretches between blank lines, in order; none, and a diagnostic that says why, when the
  /// file is no text. Linear.
  public static func paragraphs(of file: SourceFile) -> Diagnosed<[TextSpan]> {
    if let fault = TextCheck.fault(in: file) { return Diagnosed([], [fault]) }
    return Diagnosed(BlockReader.spans(of: file))
  }
}
