/// What stands over a part of an index.
enum IndexHeading: Hashable, Sendable {
  /// Over names that begin with a sign, or have neither letter nor digit.
  case signs
  /// Over names that begin with a digit.
  case digits
  /// Over names that begin with this letter.
  case letter(String)

  /// What readers see.
  var label: String {
    switch self {
    case .signs: "#"
    case .digits: "0–9"
    case .letter(let letter): letter
    }
  }

  /// Its name in addresses, in ASCII and of no other heading: the letters themselves where those
  /// are English ones, else their code points.
  var slug: String {
    switch self {
    case .signs: "signs"
    case .digits: "0-9"
    case .letter(let letter) where letter.utf8.allSatisfy({ $0 < 0x80 }): letter.lowercased()
    case .letter(let letter):
      letter.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined(separator: "-")
    }
  }
}
