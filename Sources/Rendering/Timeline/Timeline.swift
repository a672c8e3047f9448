import SiteModel

/// How often an entity speaks and is mentioned, by the days, months, years, decades or centuries in
/// which the articles were published.
struct Timeline {
  /// What stretches of time are counted by.
  enum Unit: String, CaseIterable {
    case day, month, year, decade, century

    /// The most stretches of it that a timeline has; no more than that is readable. Days are those
    /// of one month. They have years of four digits, so there are never more than a hundred
    /// centuries.
    fileprivate var most: Int {
      switch self {
      case .day: 31
      case .month: 36
      case .year, .decade: 48
      case .century: 100
      }
    }

    /// The number of the stretch that a day is in; neighbours have neighbouring numbers, days those
    /// of the same month.
    fileprivate func number(of day: Day) -> Int {
      let month = 12 * day.year + day.month - 1
      return switch self {
      case .day: 31 * month + day.day - 1
      case .month: month
      case .year: day.year
      case .decade: day.year / 10
      case .century: day.year / 100
      }
    }
  }

  fileprivate struct Day {
    let year: Int
    let month: Int
    let day: Int

    /// Reads `2026-11-10`; `nil` when it is no day.
    init?(_ text: String) {
      guard CalendarDay.isValid(text), let year = Int(text.prefix(4)),
        let month = Int(text.dropFirst(5).prefix(2)), let day = Int(text.suffix(2))
      else { return nil }
      (self.year, self.month, self.day) = (year, month, day)
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

  /// The timeline of what `pieces` tell, by when each article was `published`; `nil` when they
  /// do not have two days.
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
    var dated: [(day: Day, counts: Stretch)] = []
    for (article, count) in counts {
      if let day = published[article].flatMap(Day.init) { dated.append((day, count)) }
    }
    undated = counts.count - dated.count
    func bounds(_ unit: Unit) -> (first: Int, last: Int) {
      let numbers = dated.map { unit.number(of: $0.day) }
      return (numbers.min() ?? 0, numbers.max() ?? 0)
    }
    let months = bounds(.month)
    let units = months.first == months.last ? [.day] : Unit.allCases.filter { $0 != .day }
    let unit =
      units.first { unit in
        let (first, last) = bounds(unit)
        return last - first < unit.most
      } ?? .century
    let (first, last) = bounds(unit)
    guard first < last else { return nil }
    (self.unit, self.first) = (unit, first)
    stretches = [Stretch](repeating: Stretch(), count: last - first + 1)
    for (day, count) in dated {
      let place = unit.number(of: day) - first
      stretches[place].quotations += count.quotations
      stretches[place].mentions += count.mentions
    }
  }

  // MARK: Words

  /// What the stretch at `index` is called, in full or shortly: `November 2026`, `Nov 2026`.
  func name(ofStretch index: Int, isShort: Bool = false) -> String {
    func month(_ number: Int) -> String {
      let name = HistoricalDate.monthNames[number % 12]
      return "\(isShort ? String(name.prefix(3)) : name) \(number / 12)"
    }
    let number = first + index
    switch unit {
    case .day: return "\(number % 31 + 1) \(month(number / 31))"
    case .month: return month(number)
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
