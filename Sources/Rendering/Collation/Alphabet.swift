import Foundation

/// The letters of a script as a language orders them, and what is filed as them.
struct Alphabet: Sendable {
  /// What a letter, or a letter with a mark, or several letters are filed as.
  struct Entry: Sendable {
    /// Places in `letters`.
    let places: [Int]
    /// Tells it from what else is filed there; 0 for the letters themselves.
    let variant: UInt32
  }

  /// A letter and a mark over, under or through it.
  private struct Marked: Hashable {
    let base: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  let script: Script
  /// The letters in their order, small.
  let letters: [String]
  private var singles: [Unicode.Scalar: Entry] = [:]
  private var marked: [Marked: Entry] = [:]
  /// What begins with each letter and is several, the longest first.
  private var sequences: [Unicode.Scalar: [(scalars: [Unicode.Scalar], entry: Entry)]] = [:]

  /// The alphabet `letters` as `rules` change it, each written as in `CollationTables`; rules for
  /// another script are left aside.
  init(_ script: Script, letters: String, rules: [String]) {
    var order = letters.split(separator: " ").map(String.init)
    var variants: [(model: String, letter: String)] = []
    for rule in rules.flatMap({ $0.split(separator: ";") }) {
      var words = rule.split(separator: " ").map(String.init)[...]
      guard var last = words.popFirst(), last.unicodeScalars.allSatisfy(script.contains) else {
        continue
      }
      while let sign = words.popFirst(), let letter = words.popFirst() {
        order.removeAll { $0 == letter }
        variants.removeAll { $0.letter == letter }
        if sign == "=" {
          variants.append((last, letter))
        } else {
          order.insert(letter, at: order.firstIndex(of: last).map { $0 + 1 } ?? order.endIndex)
          last = letter
        }
      }
    }
    self.script = script
    self.letters = order
    for (place, letter) in order.enumerated() { add(letter, Entry(places: [place], variant: 0)) }
    for (model, letter) in variants {
      let number = letter.unicodeScalars.reduce(0) { max($0, $1.value) }
      add(letter, Entry(places: places(of: model), variant: number))
    }
  }

  /// What several letters, one behind the other, are filed as.
  private func places(of letters: String) -> [Int] {
    let scalars = Array(letters.decomposedStringWithCanonicalMapping.unicodeScalars)
    var places: [Int] = []
    var position = 0
    while position < scalars.count, let found = entry(in: scalars, at: &position) {
      places += found.entry.places
    }
    return places
  }

  private mutating func add(_ letter: String, _ entry: Entry) {
    let scalars = Array(letter.decomposedStringWithCanonicalMapping.unicodeScalars)
    guard let first = scalars.first else { return }
    if scalars.count == 1 {
      singles[first] = entry
    } else if scalars.count == 2, scalars[1].isMark {
      marked[Marked(base: first, mark: scalars[1])] = entry
    } else {
      sequences[first, default: []].append((scalars, entry))
      sequences[first]?.sort { $0.scalars.count > $1.scalars.count }
    }
  }

  /// What the decomposed small letters at `position` are filed as, with the marks that do not
  /// decide on it, and `position` moved behind them; `nil` for what is not of this alphabet.
  func entry(
    in scalars: [Unicode.Scalar], at position: inout Int
  ) -> (entry: Entry, marks: [Unicode.Scalar])? {
    let base = scalars[position]
    for (sequence, entry) in sequences[base] ?? [] {
      let end = position + sequence.count
      guard end <= scalars.count, scalars[position..<end].elementsEqual(sequence),
        end == scalars.count || !scalars[end].isMark
      else { continue }
      position = end
      return (entry, [])
    }
    guard let single = singles[base] else { return nil }
    position += 1
    var marks: [Unicode.Scalar] = []
    var letter: Entry?
    while position < scalars.count, scalars[position].isMark {
      let mark = scalars[position]
      position += 1
      if letter == nil, let entry = marked[Marked(base: base, mark: mark)] {
        letter = entry
      } else {
        marks.append(mark)
      }
    }
    return (letter ?? single, marks)
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to the letter before it. The vowels of the scripts of India are letters.
  var isMark: Bool {
    value >= 0x300 && properties.canonicalCombiningClass != .notReordered
  }
}
