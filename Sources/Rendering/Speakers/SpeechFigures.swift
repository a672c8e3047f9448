import SiteModel
import SourceText

/// Who speaks in a site, how much, and about whom.
struct SpeechFigures {
  /// What one entity says.
  struct Speaker {
    /// Its index in the site.
    let entity: Int
    /// How many quotations it has.
    let quotations: Int
    /// How many words of theirs stand in quotation marks.
    let words: Int
    /// How many reports without quotation marks.
    let reports: Int
  }

  /// One who speaks of another.
  struct Pair {
    /// Index of the one in the site.
    let speaker: Int
    /// Index of the person spoken of.
    let person: Int
    /// In how many quotations and reports.
    let count: Int
  }

  /// Everybody who speaks or is reported to: most quotations first, then most words and reports,
  /// then by name.
  private(set) var speakers: [Speaker] = []
  /// Everybody who speaks of somebody: most first, then by the speaker's name and the other's.
  private(set) var pairs: [Pair] = []
  /// How many quotations have no known speaker.
  private(set) var openQuotations = 0
  /// How many reports have none.
  private(set) var openReports = 0
  /// How many speakers of quotations and reports rules found and no person has checked.
  private(set) var found = 0

  /// The figures of `site`; `rank` has the place of each entity among all names. Linear in the
  /// quotations' words, but for the sorting.
  init(_ site: LinkedSite, rank: [Int]) {
    for position in site.articles.indices {
      let isReviewed = site.articles[position].annotated.article.metadata.reviewed
      for quotation in site.articles[position].annotated.quotations {
        if quotation.speaker.flatMap({ site.entityIndex[$0] }) == nil {
          if quotation.kind == .indirect { openReports += 1 } else { openQuotations += 1 }
        } else if quotation.isFound, !isReviewed {
          found += 1
        }
      }
    }
    for (index, linked) in site.entities.enumerated()
    where !linked.quotations.isEmpty || !linked.reports.isEmpty {
      speakers.append(
        Speaker(
          entity: index, quotations: linked.quotations.count,
          words: linked.quotations.reduce(0) { $0 + site.wordCount(of: $1) },
          reports: linked.reports.count))
    }
    speakers.sort { one, other in
      let (a, b) = (
        [other.quotations, other.words, other.reports, rank[one.entity]],
        [one.quotations, one.words, one.reports, rank[other.entity]]
      )
      return a.lexicographicallyPrecedes(b)
    }
    pairs = Self.pairs(in: site).sorted { one, other in
      let (a, b) = (
        [other.count, rank[one.speaker], rank[one.person]],
        [one.count, rank[other.speaker], rank[other.person]]
      )
      return a.lexicographicallyPrecedes(b)
    }
  }

  private static func pairs(in site: LinkedSite) -> [Pair] {
    var pairs: [Pair] = []
    for (person, linked) in site.entities.enumerated()
    where linked.entity.id.kind == EntityKind.person.name {
      var counts: [Int: Int] = [:]
      for reference in linked.saidAbout {
        let quotation = site.articles[reference.article].annotated.quotations[reference.index]
        guard let speaker = quotation.speaker.flatMap({ site.entityIndex[$0] }) else { continue }
        counts[speaker, default: 0] += 1
      }
      pairs += counts.map { Pair(speaker: $0.key, person: person, count: $0.value) }
    }
    return pairs
  }
}

extension LinkedSite {
  /// Whether anybody of the index speaks, or is reported to.
  var isSpokenIn: Bool {
    entities.contains { !$0.quotations.isEmpty || !$0.reports.isEmpty }
  }

  /// How many words a quotation has.
  fileprivate func wordCount(of reference: LayerReference) -> Int {
    articles[reference.article].annotated.quotations[reference.index].content.reduce(0) {
      let words = articles[reference.article].annotated.article.file.bytes[$1.range]
      return $0 + WordCount.words(in: words)
    }
  }
}

/// Counts words as readers do: what stands between blanks and dashes and has a letter or a digit.
enum WordCount {
  /// The words of UTF-8 text. Linear.
  static func words(in bytes: some Collection<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "—" || scalar == "–" {
        isInWord = false
      } else if !isInWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        isInWord = true
        count += 1
      }
    }
    return count
  }
}
