import SiteModel

extension Entity {
  /// When a person lived or something else was there: `1952–2011`, `born 7 October 1952`,
  /// `until 1990`; `nil` when the file does not tell.
  var dates: String? {
    let isPerson = id.kind == EntityKind.person.name
    switch (beginning?.words, end?.words) {
    case (let from?, let until?):
      let isShort = !from.contains(" ") && !until.contains(" ")
      return isShort ? "\(from)–\(until)" : "\(from) – \(until)"
    case (let from?, nil): return isPerson ? "born \(from)" : "from \(from)"
    case (nil, let until?): return isPerson ? "died \(until)" : "until \(until)"
    case (nil, nil): return nil
    }
  }
}
