import Gazetteer
import SourceText
import Speech

/// Finds the names of the gazetteer’s places in a block, those in longer names left out.
struct PlaceReader {
  let gazetteer: Gazetteer
  let finder: QuotationFinder
  let text: UnsafeBufferPointer<UInt8>
  private let words: [TextWords.Word]

  init(
    _ text: UnsafeBufferPointer<UInt8>, block: TextSpan, gazetteer: Gazetteer,
    finder: QuotationFinder
  ) {
    self.text = text
    self.gazetteer = gazetteer
    self.finder = finder
    words = TextWords(text, in: block).words
  }

  /// The namings, ascending. Linear, besides the length of names.
  func namings() -> [PlaceNaming] {
    var namings: [PlaceNaming] = []
    var place = 0
    while place < words.count {
      guard let found = longestName(at: place) else {
        place += 1
        continue
      }
      if !isInLongerName(found.words), let naming = naming(found) { namings.append(naming) }
      place = found.words.upperBound
    }
    shareEvidence(&namings)
    return namings
  }

  // MARK: Names

  private struct Found {
    var name: String
    var places: [Int]
    var words: Range<Int>
    var span: TextSpan
  }

  private func longestName(at place: Int) -> Found? {
    let most = gazetteer.mostWords(of: words[place].text)
    var count = min(max(most, 1), words.count - place)
    while count > 0 {
      let range = place..<place + count
      if let found = name(range, isStopped: true) ?? name(range, isStopped: false) { return found }
      count -= 1
    }
    return nil
  }

  /// The name that these words are; without the last full stop when not `isStopped`.
  private func name(_ range: Range<Int>, isStopped: Bool) -> Found? {
    for place in range.dropFirst() {
      guard words[place].gap == .blank, !words[place - 1].isPossessive,
        words[place - 1].tail.isEmpty
      else { return nil }
    }
    var name = words[range].map(\.text).joined(separator: " ")
    var end = words[range.upperBound - 1].span.end
    if !isStopped {
      guard name.hasSuffix(".") else { return nil }
      name.removeLast()
      end -= 1
    }
    let places = gazetteer.places(named: name)
    guard !places.isEmpty else { return nil }
    return Found(
      name: name, places: places, words: range,
      span: TextSpan(words[range.lowerBound].span.start, end))
  }

  /// Whether the words beside make it another name: `Alder Exchange`, `Tom Alder`, `Bank of Alder`.
  private func isInLongerName(_ range: Range<Int>) -> Bool {
    if words[range.lowerBound].gap == .hyphen { return true }
    if words[range.lowerBound].gap == .blank, range.lowerBound > 0 {
      let before = words[range.lowerBound - 1]
      if before.isCapital, !before.isPossessive, !PlaceWords.directions.contains(before.text) {
        let sense = sense(before)
        if sense.contains(.title) || !sense.contains(.noName) { return true }
      }
      if range.lowerBound > 1, words[range.lowerBound - 1].gap == .blank {
        let head = words[range.lowerBound - 2]
        if PlaceWords.particles.contains(before.text), head.isCapital { return true }
        if ["of", "for"].contains(before.text), head.isCapital, !head.isPossessive,
          !PlaceWords.parts.contains(head.text), sense(head).isDisjoint(with: [.title, .noName])
        {
          return true
        }
      }
    }
    let last = words[range.upperBound - 1]
    guard range.upperBound < words.count, !last.isPossessive, last.tail.isEmpty else {
      return false
    }
    let next = words[range.upperBound]
    guard next.gap == .blank, next.isCapital, !PlaceWords.regions.contains(next.text),
      !PlaceWords.behind.contains(next.text)
    else { return next.gap == .hyphen && next.isCapital }
    return NameWords.things.contains(next.text)
      || sense(next).isDisjoint(with: [.title, .noName])
  }

  private func sense(_ word: TextWords.Word) -> WordSense {
    finder.senses.sense(ofWord: word.span, in: text)
  }

  // MARK: Evidence

  /// The naming that a name is; `nil` when the words behind it tell that it is that of a place which
  /// the gazetteer has not, as in `Paris, Texas`.
  private func naming(_ found: Found) -> PlaceNaming? {
    var naming = PlaceNaming(
      span: found.span, name: found.name, places: found.places, words: found.words)
    let settlements = found.places.map { gazetteer.places[$0] }.filter(\.isSettlement)
    if !settlements.isEmpty, let container = container(behind: found.words.upperBound) {
      guard settlements.contains(where: { $0.isIn(container.code) }) else { return nil }
      naming.container = container.code
      naming.reason = "before “\(container.name)”"
      return naming
    }
    if let word = regionWord(behind: found.words.upperBound) {
      naming.isRegion = true
      naming.reason = "before “\(word)”"
      return naming
    }
    let last = words[found.words.upperBound - 1]
    if PlaceWords.tails.contains(last.tail) {
      naming.reason = "“-\(last.tail)”"
    } else if found.words.upperBound < words.count, last.tail.isEmpty, !last.isPossessive,
      words[found.words.upperBound].gap == .blank,
      PlaceWords.behind.contains(words[found.words.upperBound].text)
        || PlaceWords.titles.contains(words[found.words.upperBound].text.trimmingDots)
    {
      naming.reason = "before “\(words[found.words.upperBound].text)”"
    } else if !last.isPossessive, let word = preposition(before: found.words.lowerBound) {
      naming.reason = "behind “\(word)”"
    }
    return naming
  }

  /// `in`, `city of`, `eastern` before a name.
  private func preposition(before place: Int) -> String? {
    var place = place
    guard place > 0, words[place].gap == .blank else { return nil }
    if words[place - 1].text == "the", place > 1, words[place - 1].gap == .blank { place -= 1 }
    let before = words[place - 1]
    if PlaceWords.before.contains(before.text) || PlaceWords.directions.contains(before.text) {
      return before.text
    }
    guard before.text == "of", place > 1, words[place - 1].gap == .blank,
      PlaceWords.parts.contains(words[place - 2].text)
    else { return nil }
    return "\(words[place - 2].text) of"
  }

  /// The country or state named behind a comma: `Alder, Georgia`.
  private func container(behind place: Int) -> (code: String, name: String)? {
    guard place < words.count, words[place].gap == .comma, !words[place - 1].isPossessive else {
      return nil
    }
    if let code = PlaceWords.states[words[place].text.trimmingDots] {
      return ("US-\(code)", words[place].text)
    }
    guard let found = longestName(at: place), !isInLongerName(found.words) else { return nil }
    if found.words.upperBound < words.count,
      ["and", "or"].contains(words[found.words.upperBound].text)
    {
      return nil
    }
    let containers = found.places.map { gazetteer.places[$0] }
      .filter { $0.kind == .country || $0.kind == .state }
    return containers.first.map { ($0.country, found.name) }
  }

  /// The word for regions behind a name, or behind others that are joined to it: `Alder and Marlow
  /// regions`.
  private func regionWord(behind place: Int) -> String? {
    var place = place
    var names = 0
    while place < words.count, names < 6, [.blank, .comma].contains(words[place].gap),
      !words[place - 1].isPossessive
    {
      let word = words[place]
      if PlaceWords.regions.contains(word.text) { return word.text }
      if word.text.lowercased() == "people", word.isPossessive, place + 1 < words.count,
        words[place + 1].text.lowercased().hasPrefix("republic")
      {
        return "\(word.text)’s \(words[place + 1].text)"
      }
      guard word.isCapital || ["and", "or"].contains(word.text) else { return nil }
      if word.isCapital {
        // Names without a comma or an `and` between are one.
        guard word.gap == .comma || ["and", "or"].contains(words[place - 1].text) else {
          return nil
        }
        names += 1
      }
      place += 1
    }
    return nil
  }

  /// Names that only `and` or a comma stands between share what tells that they are places.
  private func shareEvidence(_ namings: inout [PlaceNaming]) {
    for index in namings.indices.dropFirst() { share(&namings, from: index - 1, to: index) }
    for index in namings.indices.dropLast().reversed() {
      share(&namings, from: index + 1, to: index)
    }
  }

  private func share(_ namings: inout [PlaceNaming], from other: Int, to index: Int) {
    guard namings[index].reason.isEmpty, isSurelyPlace(namings[other]),
      areJoined(namings[min(index, other)].words, namings[max(index, other)].words)
    else { return }
    namings[index].reason = "beside “\(namings[other].name)”"
  }

  private func isSurelyPlace(_ naming: PlaceNaming) -> Bool {
    !naming.reason.isEmpty || naming.places.contains { gazetteer.places[$0].isKnownByName }
  }

  private func areJoined(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let between = words[first.upperBound..<second.lowerBound]
    guard between.count <= 2, between.allSatisfy({ ["and", "or", "the"].contains($0.text) }),
      !words[first.upperBound - 1].isPossessive
    else { return false }
    return [.comma, .blank].contains(words[first.upperBound].gap)
      && (between.contains { $0.text != "the" } || words[first.upperBound].gap == .comma)
  }
}

extension String {
  /// Without full stops at its end.
  var trimmingDots: String {
    var text = self
    while text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

extension Place {
  /// Whether the name alone tells it: a country, a region, a capital or a large city whose name is
  /// nothing else.
  var isKnownByName: Bool {
    guard !isWord else { return false }
    return switch kind {
    case .country, .state, .region: true
    case .capital: population >= 300_000
    case .city: population >= 1_000_000
    }
  }
}
