/// Days as people write them for machines: `2026-11-10` (ISO 8601, proleptic Gregorian).
public enum CalendarDay {
  /// Whether `text` is a day that exists, in that form.
  public static func isValid(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    let zero = UInt8(ascii: "0")
    let hasForm =
      utf8.count == 10
      && utf8.indices.allSatisfy { index in
        index == 4 || index == 7
          ? utf8[index] == UInt8(ascii: "-") : (zero...zero + 9).contains(utf8[index])
      }
    guard hasForm else { return false }
    func number(_ range: Range<Int>) -> Int {
      utf8[range].reduce(0) { 10 * $0 + Int($1 - zero) }
    }
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
