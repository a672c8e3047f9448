/// Finds the word that somebody likely meant.
public enum Spelling {
  /// The candidate with the fewest edits to `word`; `nil` when none is near (more than a third
  /// of the longer one's letters differ; of words up to five letters, more than one). Ties go to
  /// the first in `candidates`.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let others = Array(candidate.lowercased())
      let longer = max(letters.count, others.count)
      let allowed = min(max(1, longer / 3), longer - 1)
      guard abs(letters.count - others.count) <= allowed else { continue }
      let distance = distance(letters, others)
      if distance <= allowed, distance < best?.distance ?? Int.max {
        best = (candidate, distance)
      }
    }
    return best?.candidate
  }

  /// “did you mean …?” for the nearest candidate; when none is near, all of them, listed.
  public static func hint(for word: String, among candidates: [String]) -> String {
    if let nearest = nearest(to: word, among: candidates) { return "did you mean “\(nearest)”?" }
    return "known here: \(candidates.joined(separator: ", "))"
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for i in 0..<one.count {
      var row = [i + 1] + [Int](repeating: 0, count: other.count)
      for j in 0..<other.count {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[other.count]
  }
}
