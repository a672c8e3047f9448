import SiteModel

/// The index of a kind of entity: its entries, and what refers to them from their other names, in
/// the language's order, by letter and page.
struct EntityIndex: Sendable {
  /// A line of the index.
  struct Line: Sendable {
    /// What it stands under in the alphabet, “Maro, Ines”.
    let name: String
    /// Index of the entry in the site.
    let entity: Int
    /// Whether the entry is filed elsewhere and this line only leads to it.
    let isReference: Bool
    /// Whether another entry is filed under the very same name.
    fileprivate(set) var isShared = false
    /// What tells the entry from others of that name where role and place do not: its dates, or
    /// its file's name; `nil` where nothing need.
    fileprivate(set) var apart: String?
    fileprivate let key: CollationKey
  }

  /// The lines under one letter.
  struct Part: Sendable {
    let heading: IndexHeading
    /// Indexes into `lines`.
    fileprivate(set) var lines: Range<Int>
    /// How many of them are entries.
    fileprivate(set) var entries: Int
    /// Its pages where letters have pages of their own, each with some of its lines; else none.
    fileprivate(set) var pages: [(path: SitePath, lines: Range<Int>)] = []
  }

  /// The most lines of an index that is one page.
  static let mostOnOnePage = 400
  /// About how many bytes the lines of a page may take, so that a page stays below 300 KB.
  static let mostBytes = 200_000

  /// The kind.
  let kind: EntityKind
  /// The lines in their order.
  private(set) var lines: [Line]
  /// The letters that have lines, in their order.
  private(set) var parts: [Part] = []

  /// The index of the `kind` of a site's entities; `keys` tells for each what it is sorted by.
  init(_ kind: EntityKind, of site: LinkedSite, keys: [CollationKey], _ collation: Collation) {
    self.kind = kind
    lines = []
    for (index, linked) in site.entities.enumerated() where linked.entity.id.kind == kind.name {
      let name = linked.entity.filedName
      lines.append(Line(name: name, entity: index, isReference: false, key: keys[index]))
      lines += Self.references(to: linked.entity, index, key: keys[index], collation)
    }
    lines.sort {
      if $0.key != $1.key { return $0.key < $1.key }
      return $0.name != $1.name ? $0.name < $1.name : $0.entity < $1.entity
    }
    tellSharedNamesApart(site)
    dropReferencesBesideTheirEntry(collation)
    divide(collation)
    if lines.count > Self.mostOnOnePage || site.bytes(of: lines[...]) > Self.mostBytes {
      paginate(site)
    }
  }

  /// Its other names, as far as they are looked up under other letters than the entry itself.
  private static func references(
    to entity: Entity, _ index: Int, key: CollationKey, _ collation: Collation
  ) -> [Line] {
    var seen: Set = [entity.filedName]
    return entity.otherNames.compactMap { other in
      let name = entity.filedName(of: other)
      guard seen.insert(name).inserted else { return nil }
      let line = Line(
        name: name, entity: index, isReference: true, key: collation.key(of: name))
      return line.key.surname == key.surname ? nil : line
    }
  }

  private mutating func tellSharedNamesApart(_ site: LinkedSite) {
    let entries = lines.lazy.filter { !$0.isReference }.map { (name: $0.name, entity: $0.entity) }
    let distinctions = NameDistinction.all(in: site, among: entries)
    for index in lines.indices {
      guard let found = distinctions[lines[index].entity] else { continue }
      lines[index].isShared = true
      lines[index].apart = found.apart
    }
  }

  /// A reference says nothing right above or below its entry, or above another one to it.
  private mutating func dropReferencesBesideTheirEntry(_ collation: Collation) {
    var isDropped = [Bool](repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() where !line.isReference {
      let heading = collation.heading(of: line.key)
      for step in [-1, 1] {
        var other = index + step
        while lines.indices.contains(other), lines[other].isReference,
          lines[other].entity == line.entity, collation.heading(of: lines[other].key) == heading
        {
          isDropped[other] = true
          other += step
        }
      }
    }
    lines = zip(lines, isDropped).filter { !$1 }.map(\.0)
  }

  /// Names under one letter stand together.
  private mutating func divide(_ collation: Collation) {
    for (index, line) in lines.enumerated() {
      let heading = collation.heading(of: line.key)
      if parts.last?.heading != heading {
        parts.append(Part(heading: heading, lines: index..<index, entries: 0))
      }
      parts[parts.count - 1].lines = parts[parts.count - 1].lines.lowerBound..<index + 1
      if !line.isReference { parts[parts.count - 1].entries += 1 }
    }
  }

  private mutating func paginate(_ site: LinkedSite) {
    for part in parts.indices {
      var start = parts[part].lines.lowerBound
      while start < parts[part].lines.upperBound {
        var end = start
        var bytes = 0
        repeat {
          bytes += site.bytes(of: lines[end...end])
          end += 1
        } while end < parts[part].lines.upperBound && end - start < Self.mostOnOnePage
          && bytes < Self.mostBytes
        let path = SitePath.index(
          of: kind, letter: parts[part].heading.slug, page: parts[part].pages.count + 1)
        parts[part].pages.append((path, start..<end))
        start = end
      }
    }
  }
}

extension LinkedSite {
  /// About how many bytes the lines take in a page. Linear.
  fileprivate func bytes(of lines: ArraySlice<EntityIndex.Line>) -> Int {
    lines.reduce(0) { sum, line in
      let linked = entities[line.entity]
      let words = line.name.escapedLength + (linked.entity.role?.escapedLength ?? 0)
      return sum + 240 + words + linked.path.urlPath.utf8.count
    }
  }
}

extension String {
  /// The most bytes that it takes in HTML.
  fileprivate var escapedLength: Int {
    utf8.reduce(0) { sum, byte in
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        sum + 6
      default: sum + 1
      }
    }
  }
}
