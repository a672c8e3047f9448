/// A day, a month or a year, as it is known: `1952-10-07`, `1952-10`, `1952`, `c. 1480`, `-0043`.
///
/// Years are those of ISO 8601, proleptic Gregorian, in which 0 is 1 BC and −43 is 44 BC.
public struct HistoricalDate: Hashable, Sendable, CustomStringConvertible {
  /// The day, month or year in the form of ISO 8601.
  public let description: String
  /// The year.
  public let year: Int
  /// The month, from 1; `nil` when only the year is known.
  public let month: Int?
  /// The day of the month; `nil` when it is not known.
  public let day: Int?
  /// Whether it is about then.
  public let isApproximate: Bool

  /// The date that `text` gives, a `c.` before it meaning about; `nil` when it is none.
  public init?(_ text: String) {
    var digits = text[...]
    isApproximate = ["c. ", "c.", "ca. ", "c "].contains { mark in
      guard digits.hasPrefix(mark) else { return false }
      digits = digits.dropFirst(mark.count)
      return true
    }
    let isNegative = digits.hasPrefix("-")
    let parts = (isNegative ? digits.dropFirst() : digits)
      .split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    year = isNegative ? -numbers[0] : numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    description = String(digits)
    if let month {
      // The rule of leap years has a period of 400 years.
      let like = "\(2000 + (year % 400 + 400) % 400)"
      let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      guard CalendarDay.isValid("\(like)-\(two(month))-\(two(day ?? 1))") else { return nil }
    }
  }

  /// The form of ISO 8601; `nil` where the date is only about right.
  public var exact: String? { isApproximate ? nil : description }

  /// As an author writes it: `c. 1480`, `-0043`.
  public var written: String { (isApproximate ? "c. " : "") + description }

  /// The months' names, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// As people read it: `c. 1480`, `44 BC`, `7 October 1952`.
  public var words: String {
    let monthName = month.map { "\(Self.monthNames[$0 - 1]) " } ?? ""
    return (isApproximate ? "c. " : "") + (day.map { "\($0) " } ?? "") + monthName
      + (year > 0 ? String(year) : "\(1 - year) BC")
  }
}
