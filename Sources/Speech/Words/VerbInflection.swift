/// How a language's verbs make their forms: what replaces the ending of a regular verb in each, and
/// what each form is.
///
/// An entry of a verb section is one of three: a base form that the patterns inflect, with the last
/// letter doubled where brackets say so (`ask`, `quip(p)`); all forms (`say/says/said`); or a stem
/// and its endings (`clai|m/ms/med`). A form has several spellings where commas divide them, and
/// none where nothing stands; `-` is an empty ending.
struct VerbInflection {
  /// What the forms are, in order.
  var forms: [VerbForm] = []
  private var patterns: [Pattern] = []

  private struct Pattern {
    /// The ending of the base form.
    var ending: [UInt8]
    /// What stands in its place, for each form.
    var endings: [[[UInt8]]]
  }

  /// Adds a pattern as it is written: `y=y/ies/ied`. Returns `false` when it is none.
  mutating func addPattern(_ entry: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let sign = entry.firstIndex(of: UInt8(ascii: "=")) else { return false }
    let ending = Array(entry[..<sign])
    let endings = Self.alternatives(entry[(sign + 1)...])
    guard endings.count == forms.count else { return false }
    patterns.append(Pattern(ending: ending == Self.nothing ? [] : ending, endings: endings))
    // The longest first.
    patterns.sort { $0.ending.count > $1.ending.count }
    return true
  }

  /// The spellings of each form of the verb that `entry` writes; `nil` when it is written wrongly.
  func inflect(_ entry: Slice<UnsafeBufferPointer<UInt8>>) -> [[[UInt8]]]? {
    if entry.contains(UInt8(ascii: "/")) {
      let forms: [[[UInt8]]]
      if let bar = entry.firstIndex(of: UInt8(ascii: "|")) {
        let stem = Array(entry[..<bar])
        forms = Self.alternatives(entry[(bar + 1)...]).map { $0.map { stem + $0 } }
      } else {
        forms = Self.alternatives(entry)
      }
      return forms.count == self.forms.count ? forms : nil
    }
    var base = Array(entry)
    var doubled: UInt8?
    if let open = base.firstIndex(of: UInt8(ascii: "(")) {
      guard base.count == open + 3, base.last == UInt8(ascii: ")") else { return nil }
      doubled = base[open + 1]
      base.removeSubrange(open...)
    }
    guard let pattern = patterns.first(where: { base.suffix($0.ending.count) == $0.ending[...] })
    else { return nil }
    let stem = base.dropLast(pattern.ending.count)
    return pattern.endings.map {
      $0.map { ending in
        if let doubled, let first = ending.first, Self.vowels.contains(first) {
          return stem + [doubled] + ending
        }
        return stem + ending
      }
    }
  }

  private static let nothing: [UInt8] = [UInt8(ascii: "-")]
  private static let vowels = Array("aeiou".utf8)

  /// `a,b/c//-` as a list for each form.
  private static func alternatives(_ entry: Slice<UnsafeBufferPointer<UInt8>>) -> [[[UInt8]]] {
    entry.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ",")).map { Array($0) == nothing ? [] : Array($0) }
    }
  }
}
