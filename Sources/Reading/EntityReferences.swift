import CommonMark
public import SiteModel
public import SourceText

/// Where a Markdown file names an entity by its id: in links, and as what its entry lies in.
///
/// Which of the file's bytes are a reference is not told from how they look. Each place that spells the
/// id gets another name, the file is read again as a build reads it, and those are references whose name
/// comes back from a link or from `within`: in link definitions and autolinks too, never in code.
public struct EntityReferences: Sendable {
  /// A reference that can be rewritten.
  public struct Reference: Sendable, Equatable {
    /// The id as it is written, `person:ines-maro`.
    public let span: TextSpan
    /// The slug in it.
    public let slug: TextSpan
  }

  /// The references, in order.
  public private(set) var all: [Reference] = []
  /// Places that mean the entity and cannot be rewritten, in order: spelled with character references
  /// or percent signs, or in a link definition that no link uses.
  public private(set) var others: [TextSpan] = []

  /// The references to `id` in `file`, a file of annotations, an entry or a page. Linear, unless the id
  /// also stands in the label of a link definition.
  public static func find(
    _ id: EntityID, in file: SourceFile, settings: SiteSettings
  ) -> EntityReferences {
    EntityReferenceSearch(id: id, file: file, settings: settings)?.found() ?? EntityReferences()
  }

  fileprivate init(all: [Reference] = [], others: [TextSpan] = []) {
    self.all = all
    self.others = others
  }
}

/// One search through one file.
private struct EntityReferenceSearch {
  let id: EntityID
  let file: SourceFile
  let settings: SiteSettings

  /// What a reader makes of the file, or of it with other names.
  private struct Reading {
    /// The words that may be ids, each with the place of its link: first what the entry lies in.
    var names: [(words: String, isLink: Bool, span: TextSpan)] = []
    var text: MarkdownDocument
    /// Where an id that no reader comes back with may yet be meant: behind the front matter, or
    /// everywhere when that cannot be read.
    var unsure: TextSpan
  }

  /// The places that spell the id.
  private let candidates: [EntityReferences.Reference]
  /// What the other names begin with: something that the file does not have.
  private let tracer: String

  /// `nil` when the file cannot mean the entity anywhere, as most do not.
  init?(id: EntityID, file: SourceFile, settings: SiteSettings) {
    candidates = EntityIDSpelling.candidates(for: id, in: file)
    guard !candidates.isEmpty || file.bytes.contains(where: Self.mayHide) else { return nil }
    self.id = id
    self.file = file
    self.settings = settings
    var number = 0
    while file.bytes.firstRange(of: Array("trace\(number)name".utf8)) != nil { number += 1 }
    tracer = "trace\(number)name"
  }

  func found() -> EntityReferences {
    let original = read(file)
    let wanted = original.names.count(where: isMeant)
    var traced = trace(candidates.indices.map { $0 })
    let shown = shown(in: traced.reading.text)
    if traced.hits + traced.reading.names.count(where: isMeant) != wanted
      || traced.reading.names.count != original.names.count
    {
      // A label was renamed away from its links, or the other way round: one at a time.
      let references = candidates.indices.filter { index in
        let one = trace([index])
        return one.hits > 0 && one.reading.names.count == original.names.count
      }
      traced = trace(references)
    }
    let references = traced.found.sorted().map { candidates[$0] }
    var others = candidates.indices.filter { index in
      candidates[index].span.start >= original.unsure.start && !traced.found.contains(index)
        && !shown.contains(index)
    }.map { candidates[$0].span }
    for (index, name) in traced.reading.names.enumerated()
    where index < original.names.count && (isMeant(name) || isHidden(name.words)) {
      others.append(original.names[index].span)
    }
    return EntityReferences(all: references, others: Array(Set(others)).sorted())
  }

  /// The signs with which an id can be spelled so that it does not stand there.
  private static func mayHide(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
  }

  // MARK: Reading

  private func read(_ file: SourceFile) -> Reading {
    let matter = FrontMatter.parse(file).output
    let text = MarkdownParser(settings: settings).parse(file, matter.body).output
    let end = file.bytes.count
    var reading = Reading(
      text: text,
      unsure: TextSpan(matter.isSound ? matter.body.start : 0, end))
    for entry in matter.mapping.entries where entry.key == "within" {
      guard case .scalar(let words, let span) = entry.value else { continue }
      reading.names.append((words.onOneLine, false, span))
    }
    for (inline, block) in text.links {
      guard case .link(let destination, _, _) = inline.kind else { continue }
      reading.names.append((destination, true, inline.span ?? block))
    }
    return reading
  }

  private func isMeant(_ name: (words: String, isLink: Bool, span: TextSpan)) -> Bool {
    name.isLink ? target(name.words) == .entity(id) : EntityID(name.words) == id
  }

  /// Whether `address` would lead to the entity without its percent signs.
  private func isHidden(_ address: String) -> Bool {
    guard address.utf8.contains(UInt8(ascii: "%")) else { return false }
    return target(EntityIDSpelling.percentDecoded(address)) == .entity(id)
  }

  private func target(_ address: String) -> LinkTarget {
    LinkTarget(address, kinds: settings.kinds)
  }

  // MARK: Tracing

  /// Reads the file with other slugs at those of `candidates` that `chosen` are; which of them came back,
  /// and how often all of them together.
  private func trace(
    _ chosen: [Int]
  ) -> (found: Set<Int>, hits: Int, reading: Reading) {
    var bytes: [UInt8] = []
    var offset = 0
    for index in chosen {
      let slug = candidates[index].slug
      bytes += file.bytes[offset..<slug.start]
      bytes += Array("\(tracer)\(index)".utf8)
      offset = slug.end
    }
    bytes += file.bytes[offset...]
    let reading = read(SourceFile(path: file.path, bytes: bytes))
    var found: Set<Int> = []
    var hits = 0
    for name in reading.names {
      let traced: EntityID? =
        if name.isLink {
          if case .entity(let id) = target(name.words) { id } else { nil }
        } else {
          EntityID(name.words)
        }
      guard let traced, traced.kind == id.kind, traced.slug.description.hasPrefix(tracer),
        let index = Int(traced.slug.description.dropFirst(tracer.count))
      else { continue }
      found.insert(index)
      hits += 1
    }
    return (found, hits, reading)
  }

  /// The candidates that are words of a text, or code.
  private func shown(in text: MarkdownDocument) -> Set<Int> {
    let parts = MarkdownWriter().text(of: text).split(
      separator: tracer, omittingEmptySubsequences: false
    ).dropFirst()
    return Set(parts.compactMap { Int($0.prefix { $0.isASCII && $0.isNumber }) })
  }
}
