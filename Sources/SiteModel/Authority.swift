/// A catalogue that gives persons, places and things numbers of its own.
public enum Authority: String, Sendable, CaseIterable, Comparable {
  /// Wikidata
  case wikidata
  /// The Virtual International Authority File
  case viaf
  /// Gemeinsame Normdatei, of the German National Library
  case gnd
  /// GeoNames
  case geonames

  /// What readers see.
  public var label: String {
    switch self {
    case .wikidata: "Wikidata"
    case .viaf: "VIAF"
    case .gnd: "GND"
    case .geonames: "GeoNames"
    }
  }

  /// What its numbers look like, for authors.
  public var form: String {
    switch self {
    case .wikidata: "a Wikidata item such as Q42"
    case .viaf: "a VIAF number such as 113230702"
    case .gnd: "a GND number such as 118540238 or 4005728-8"
    case .geonames: "a GeoNames number such as 2950159"
    }
  }

  /// Orders as the cases stand.
  public static func < (one: Authority, other: Authority) -> Bool {
    one.position < other.position
  }

  private var position: Int {
    switch self {
    case .wikidata: 0
    case .viaf: 1
    case .gnd: 2
    case .geonames: 3
    }
  }
}

/// What an authority calls an entity.
public struct AuthorityID: Hashable, Sendable {
  /// The authority.
  public let authority: Authority
  /// Its number for the entity, `Q230`.
  public let number: String

  /// The number that `text` gives, by itself or at the end of an address of the authority; `nil` when
  /// it is none.
  public init?(_ authority: Authority, _ text: String) {
    var number = Substring(text)
    if let host = text.firstRange(of: "://") {
      guard Self.hosts(authority).contains(where: text[host.upperBound...].hasPrefix) else {
        return nil
      }
      while number.last == "/" { number.removeLast() }
      number = number[(number.lastIndex(of: "/").map(number.index(after:)) ?? number.startIndex)...]
    }
    guard Self.isSound(number, authority) else { return nil }
    self.authority = authority
    self.number = String(number)
  }

  /// Its address as a name on the semantic web.
  public var uri: String {
    switch authority {
    case .wikidata: "http://www.wikidata.org/entity/\(number)"
    case .viaf: "http://viaf.org/viaf/\(number)"
    case .gnd: "https://d-nb.info/gnd/\(number)"
    case .geonames: "https://sws.geonames.org/\(number)/"
    }
  }

  /// The page that people read.
  public var page: String {
    switch authority {
    case .wikidata: "https://www.wikidata.org/wiki/\(number)"
    case .viaf: "https://viaf.org/viaf/\(number)/"
    case .gnd: "https://d-nb.info/gnd/\(number)"
    case .geonames: "https://www.geonames.org/\(number)/"
    }
  }

  private static func hosts(_ authority: Authority) -> [String] {
    switch authority {
    case .wikidata: ["www.wikidata.org/", "wikidata.org/"]
    case .viaf: ["viaf.org/viaf/", "www.viaf.org/viaf/"]
    case .gnd: ["d-nb.info/gnd/", "www.d-nb.info/gnd/"]
    case .geonames: ["sws.geonames.org/", "www.geonames.org/", "geonames.org/"]
    }
  }

  private static func isSound(_ number: Substring, _ authority: Authority) -> Bool {
    let digits = authority == .wikidata ? number.utf8.dropFirst() : number.utf8[...]
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard (1...20).contains(digits.count) else { return false }
    switch authority {
    case .wikidata: return number.first == "Q" && digits.allSatisfy(isDigit)
    case .viaf, .geonames: return digits.allSatisfy(isDigit)
    case .gnd:
      // Digits, a hyphen perhaps before the last, which may be an X.
      guard let last = digits.last, isDigit(last) || last == UInt8(ascii: "X") else { return false }
      var rest = digits.dropLast()
      if rest.last == UInt8(ascii: "-") { rest.removeLast() }
      return !rest.isEmpty && rest.allSatisfy(isDigit)
    }
  }
}
