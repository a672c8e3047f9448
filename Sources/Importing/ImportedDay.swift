import SiteModel

/// The day of a time as other programs write it, `2026-11-12T09:30:00Z`.
enum ImportedDay {
  /// The first ten signs of `time`, when they are a day that exists; `nil` when there is none, and for
  /// one that tells no day, which is said.
  static func read(_ time: JSONValue?, _ report: inout ImportReport) -> String? {
    guard let time else { return nil }
    let day = String((time.text ?? "").prefix(10))
    if CalendarDay.isValid(day) { return day }
    report.leaveOut("a time that tells no day", at: time.span)
    return nil
  }
}
