import Annotating
import Reading
import SiteModel
import SourceText

/// Rewrites the changed passages of one file of annotations, as far as what comes of it quotes the same
/// passages exactly.
struct FileReanchoring {
  let article: Article
  /// The passages of all annotations of the article.
  let findings: [PassageFinding]
  /// The annotations that are rewritten.
  let file: SourceFile
  /// All files of annotations of the article, `file` among them.
  let files: [SourceFile]
  let settings: SiteSettings

  /// The rewritten file, and the indices of the findings whose passages it quotes anew. Each file that
  /// is tried is read again: linear in the files for each, and one is tried unless a passage cannot be
  /// rewritten.
  func rewritten() -> (bytes: [UInt8], findings: Set<Int>) {
    let sources = QuotationSource.all(in: file, settings: settings)
    var numbers: [TextSpan: Int] = [:]
    var edits: [(finding: Int, replacements: [Replacement])] = []
    for (index, finding) in findings.enumerated() where isMine(finding) {
      let number = numbers[finding.selector.span, default: 0]
      numbers[finding.selector.span] = number + 1
      guard case .changed(let change) = finding.state,
        let written = sources[finding.selector.span], number < written.count
      else { continue }
      let rewriting = PassageRewriting(
        change: change, selector: finding.selector, source: written[number], file: file,
        text: article.file)
      if let replacements = rewriting.replacements() { edits.append((index, replacements)) }
    }
    let kept = sound(edits)
    return (bytes(with: kept.flatMap(\.replacements)) ?? file.bytes, Set(kept.map(\.finding)))
  }

  private func isMine(_ finding: PassageFinding) -> Bool {
    article.annotations[finding.annotation].file.path == file.path
  }

  private typealias Edit = (finding: Int, replacements: [Replacement])

  /// Those of `edits` that can be made together.
  private func sound(_ edits: [Edit]) -> [Edit] {
    if edits.isEmpty || isSound(edits) { return edits }
    guard edits.count > 1 else { return [] }
    let middle = edits.count / 2
    let (first, second) = (sound(Array(edits[..<middle])), sound(Array(edits[middle...])))
    return isSound(first + second) ? first + second : first
  }

  /// Whether each passage is found where it was, the edited ones exactly.
  private func isSound(_ edits: [Edit]) -> Bool {
    guard let bytes = bytes(with: edits.flatMap(\.replacements)) else { return false }
    let new = SourceFile(path: file.path, bytes: bytes)
    let reread = ArticleReader(settings: settings).read(
      article.file, annotations: files.map { $0.path == file.path ? new : $0 }, slug: article.slug
    ).output
    guard let reread, reread.annotations.count == article.annotations.count else { return false }
    let now = PassageFinding.all(in: reread)
    guard now.count == findings.count else { return false }
    let edited = Set(edits.map(\.finding))
    return findings.indices.allSatisfy { index in
      guard edited.contains(index), case .changed(let change) = findings[index].state else {
        return now[index].state == findings[index].state
      }
      return now[index].state == .asQuoted(change.span)
    }
  }

  /// The file with `replacements` made; `nil` when two of them overlap. Those that are the same are made
  /// once.
  private func bytes(with replacements: [Replacement]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var offset = 0
    var last: Replacement?
    for replacement in replacements.sorted(by: { $0.span < $1.span }) where replacement != last {
      guard replacement.span.start >= offset else { return nil }
      bytes += file.bytes[offset..<replacement.span.start]
      bytes += replacement.bytes
      offset = replacement.span.end
      last = replacement
    }
    return bytes + file.bytes[offset...]
  }
}
