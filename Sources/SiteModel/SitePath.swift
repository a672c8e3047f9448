/// Where a file of the site stands below `Output`: `people/ines-maro.html`.
///
/// Never absolute, never with a `..`, `.` or empty part, so it cannot leave the folder.
public struct SitePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The parts joined by `/`.
  public let description: String
  /// The path percent-encoded for a URL (RFC 3986), relative to the top.
  public let urlPath: String
  /// How many bytes of `urlPath` the folder takes, with its `/`; 0 at the top.
  private let urlFolderLength: Int

  /// The path; `nil` when it would leave the folder, or has a line end, a NUL or a backslash in it.
  public init?(_ path: String) {
    guard !path.isEmpty,
      !path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") })
    else { return nil }
    // By bytes: a slash with a combining mark is no slash to `Character`, but it is to a disk.
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && !$0.elementsEqual([0x2E]) }),
      !parts.contains(where: { $0.elementsEqual([0x2E, 0x2E]) })
    else { return nil }
    self.init(sound: path)
  }

  /// The page of something with a slug, in a folder; a `folder` of `nil` means the top.
  public init(folder: String?, page slug: Slug) {
    self.init(sound: (folder.map { "\($0)/" } ?? "") + "\(slug).html")
  }

  /// The file of an article in `format`, beside its page; `nil` where articles have none.
  public init?(article slug: Slug, as format: ExportFormat) {
    guard let ending = format.ending else { return nil }
    self.init(sound: "articles/\(slug).\(ending)")
  }

  /// The page `number`, from 2, of what does not fit on the page `self`: `people/maro/2.html` for
  /// `people/maro.html`.
  public func further(page number: Int) -> SitePath {
    SitePath(sound: "\(folderOfFurtherPages)/\(number).html")
  }

  /// The folder of those pages: the path without its ending.
  public var folderOfFurtherPages: SitePath {
    SitePath(sound: String(description.dropLast(".html".count)))
  }

  /// A path that is known to be sound.
  private init(sound path: String) {
    description = path
    let encoded = Self.percentEncoded(path)
    urlPath = String(decoding: encoded, as: UTF8.self)
    urlFolderLength = encoded.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    toTop = String(repeating: "../", count: encoded.count { $0 == UInt8(ascii: "/") })
  }

  /// The home page.
  public static let home = SitePath(sound: "index.html")
  /// The list of all articles.
  public static let articles = SitePath(sound: "articles/index.html")
  /// The index of all notes.
  public static let notes = SitePath(sound: "notes/index.html")
  /// Who speaks and how much.
  public static let speakers = SitePath(sound: "speakers/index.html")
  /// The page a server shows for what is not there.
  public static let notFound = SitePath(sound: "404.html")
  /// The list of all articles as an Atom feed.
  public static let feed = SitePath(sound: "feed.xml")
  /// The list of all pages for search engines.
  public static let sitemap = SitePath(sound: "sitemap.xml")
  /// The rules for robots.
  public static let robots = SitePath(sound: "robots.txt")
  /// The theme's picture of the land, which every map takes in.
  public static let land = SitePath(sound: "theme/land.svg")

  /// The quotations of the site as a table.
  public static let quotationTable = SitePath(sound: "quotations.csv")
  /// The quotations of the site as JSON.
  public static let quotationObjects = SitePath(sound: "quotations.json")

  /// The index of a kind of entity.
  public static func index(of kind: EntityKind) -> SitePath {
    SitePath(sound: "\(kind.folder)/index.html")
  }

  /// A page, from 1, of a letter of that index; `letter` is the letter's name in addresses.
  public static func index(of kind: EntityKind, letter: String, page: Int) -> SitePath {
    SitePath(sound: "\(kind.folder)/index/\(letter)\(page > 1 ? "/\(page)" : "").html")
  }

  /// What two paths share that a file system without letter case cannot tell apart.
  public var folded: String { description.lowercased() }

  /// The folder it is in, with a `/` behind it; empty at the top.
  public var folder: Substring {
    description.utf8.lastIndex(of: UInt8(ascii: "/")).map { description[...$0] } ?? ""
  }

  /// How a page at `self` links to `target`: relative, so that it works under any address and
  /// from disk. The target's own name for a page in the same folder.
  public func href(to target: SitePath) -> String {
    sharesFolder(with: target) ? String(Substring(target.urlName)) : toTop + target.urlPath
  }

  /// Whether both are in the same folder.
  public func sharesFolder(with other: SitePath) -> Bool {
    urlFolderLength == other.urlFolderLength
      && urlPath.utf8.prefix(urlFolderLength).elementsEqual(
        other.urlPath.utf8.prefix(urlFolderLength))
  }

  /// The last part of `urlPath`.
  public var urlName: Substring.UTF8View { urlPath.utf8.dropFirst(urlFolderLength) }

  /// `../` for each folder the path is in.
  public let toTop: String

  private static func percentEncoded(_ path: String) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(path.utf8.count)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return encoded
  }

  /// Whether both are the same path.
  public static func == (one: SitePath, other: SitePath) -> Bool {
    one.description == other.description
  }

  /// Hashes the path.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }

  /// Orders by bytes.
  public static func < (one: SitePath, other: SitePath) -> Bool {
    one.description.utf8.lexicographicallyPrecedes(other.description.utf8)
  }
}
