import SiteModel

/// How often an entity speaks and is mentioned, by the months, years, decades or centuries in which
/// the articles were published.
struct Timeline {
  /// What stretches of time are counted by.
  enum Unit: String, CaseIterable {
    case month, year, decade, century

    /// The most stretches of it that a timeline has; no more than that is readable. Days have years
    /// of four digits, so there are never more than a hundred centuries.
    fileprivate var most: Int {
      switch self {
      case .month: 36
      case .year, .decade: 48
      case .century: 100
      }
    }

    /// The number of the stretch that a month is in; neighbours have neighbouring numbers.
    fileprivate func number(year: Int, month: Int) -> Int {
      switch self {
      case .month: 12 * year + month - 1
      case .year: year
      case .decade: year / 10
      case .century: year / 100
      }
    }
  }

  /// What happens in a stretch of time.
  struct Stretch: Equatable {
    var quotations = 0
    var mentions = 0
  }

  let unit: Unit
  /// The number of the first stretch.
  let first: Int
  /// The stretches from the first to the last in which something happens.
  private(set) var stretches: [Stretch]
  /// How many articles have no day.
  let undated: Int

  /// The timeline of what `pieces` tell, by when each article was `published`; `nil` when fewer
  /// than two of them have a day, or all days are of one month.
  init?(_ pieces: [EntityPiece], published: [String?]) {
    var counts: [Int: Stretch] = [:]
    for piece in pieces {
      switch piece {
      case .quotation(let reference), .report(let reference):
        counts[reference.article, default: Stretch()].quotations += 1
      case .mention(let reference, _):
        counts[reference.article, default: Stretch()].mentions += 1
      case .inside(let first, _, let count):
        counts[first.article, default: Stretch()].mentions += count
      case .saidAbout, .speaker, .backlink: break
      }
    }
    var dated: [(year: Int, month: Int, counts: Stretch)] = []
    for (article, count) in counts {
      if let (year, month) = published[article].flatMap(Self.month) {
        dated.append((year, month, count))
      }
    }
    guard dated.count >= 2 else { return nil }
    undated = counts.count - dated.count
    func bounds(_ unit: Unit) -> (first: Int, last: Int) {
      let numbers = dated.map { unit.number(year: $0.year, month: $0.month) }
      return (numbers.min() ?? 0, numbers.max() ?? 0)
    }
    let unit =
      Unit.allCases.first { unit in
        let (first, last) = bounds(unit)
        return last - first < unit.most
      } ?? .century
    let (first, last) = bounds(unit)
    guard first < last else { return nil }
    (self.unit, self.first) = (unit, first)
    stretches = [Stretch](repeating: Stretch(), count: last - first + 1)
    for (year, month, count) in dated {
      let place = unit.number(year: year, month: month) - first
      stretches[place].quotations += count.quotations
      stretches[place].mentions += count.mentions
    }
  }

  /// The year and the month of a day, `2026-11-10`; `nil` when it is none.
  private static func month(of day: String) -> (year: Int, month: Int)? {
    guard CalendarDay.isValid(day), let year = Int(day.prefix(4)),
      let month = Int(day.dropFirst(5).prefix(2))
    else { return nil }
    return (year, month)
  }

  // MARK: Words

  /// What the stretch at `index` is called, in full or shortly: `November 2026`, `Nov 2026`.
  func name(ofStretch index: Int, isShort: Bool = false) -> String {
    let number = first + index
    switch unit {
    case .month:
      let month = HistoricalDate.monthNames[number % 12]
      return "\(isShort ? String(month.prefix(3)) : month) \(number / 12)"
    case .year: return String(number)
    case .decade: return "\(number * 10)s"
    case .century: return "\(number * 100)–\(number * 100 + 99)"
    }
  }

  /// The whole in a sentence, for who cannot see the picture.
  var summary: String {
    let quotations = stretches.reduce(0) { $0 + $1.quotations }
    let mentions = stretches.reduce(0) { $0 + $1.mentions }
    let said = quotations > 0 ? "quotations and reports: \(quotations); " : ""
    return "By \(unit.rawValue), \(name(ofStretch: 0)) to \(name(ofStretch: stretches.count - 1)); "
      + "\(said)mentions: \(mentions). The table has the numbers."
  }
}
