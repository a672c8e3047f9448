/// Where a file of the site stands below `Output`: `people/ines-maro.html`.
///
/// Never absolute, never with a `..`, `.` or empty part, so it cannot leave the folder.
public struct SitePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The parts joined by `/`.
  public let description: String

  /// The path; `nil` when it would leave the folder, or has a NUL or a backslash in it.
  public init?(_ path: String) {
    guard !path.isEmpty, !path.utf8.contains(0), !path.utf8.contains(UInt8(ascii: "\\")) else {
      return nil
    }
    // By bytes: a slash with a combining mark is no slash to `Character`, but it is to a disk.
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && !$0.elementsEqual([0x2E]) }),
      !parts.contains(where: { $0.elementsEqual([0x2E, 0x2E]) })
    else { return nil }
    description = path
  }

  /// The page of something with a slug, in a folder; a `folder` of `nil` means the top.
  public init(folder: String?, page slug: Slug) {
    description = (folder.map { "\($0)/" } ?? "") + "\(slug).html"
  }

  /// A path that is known to be sound.
  private init(sound path: String) {
    description = path
  }

  /// The home page.
  public static let home = SitePath(sound: "index.html")
  /// The list of all articles.
  public static let articles = SitePath(sound: "articles/index.html")
  /// The page a server shows for what is not there.
  public static let notFound = SitePath(sound: "404.html")
  /// The list of all articles as an Atom feed.
  public static let feed = SitePath(sound: "feed.xml")
  /// The list of all pages for search engines.
  public static let sitemap = SitePath(sound: "sitemap.xml")
  /// The rules for robots.
  public static let robots = SitePath(sound: "robots.txt")

  /// The index of a kind of entity.
  public static func index(of kind: EntityKind) -> SitePath {
    SitePath(sound: "\(kind.folder)/index.html")
  }

  /// What two paths share that a file system without letter case cannot tell apart.
  public var folded: String { description.lowercased() }

  /// The folder it is in, with a `/` behind it; empty at the top.
  public var folder: Substring {
    description.utf8.lastIndex(of: UInt8(ascii: "/")).map { description[...$0] } ?? ""
  }

  /// The path percent-encoded for a URL (RFC 3986), relative to the top.
  public var urlPath: String {
    var encoded = ""
    for byte in description.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return encoded
  }

  /// How a page at `self` links to `target`: relative, so that it works under any address and
  /// from disk. The target's own name for a page in the same folder.
  public func href(to target: SitePath) -> String {
    if folder == target.folder {
      return SitePath.encodedName(of: target)
    }
    return toTop + target.urlPath
  }

  /// `../` for each folder the path is in.
  public var toTop: String {
    String(repeating: "../", count: description.utf8.count { $0 == UInt8(ascii: "/") })
  }

  private static func encodedName(of path: SitePath) -> String {
    let encoded = path.urlPath
    return encoded.lastIndex(of: "/").map { String(encoded[encoded.index(after: $0)...]) }
      ?? encoded
  }

  /// Orders by bytes.
  public static func < (one: SitePath, other: SitePath) -> Bool {
    one.description.utf8.lexicographicallyPrecedes(other.description.utf8)
  }
}
