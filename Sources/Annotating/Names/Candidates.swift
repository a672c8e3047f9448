/// Entities that a name may mean, each once, in the order they came. Most often it is one, which
/// takes no memory.
struct Candidates: Sequence {
  private(set) var first: Int?
  /// `nil` costs less to hand on than an empty array.
  private var others: [Int]?

  init() {}

  init(_ index: Int) { first = index }

  var isEmpty: Bool { first == nil }

  var count: Int { first == nil ? 0 : 1 + (others?.count ?? 0) }

  /// The one that there is; `nil` when there are more or none.
  var only: Int? { others == nil ? first : nil }

  mutating func add(_ index: Int) {
    if first == nil {
      first = index
    } else if !contains(index) {
      if others == nil { others = [] }
      others?.append(index)
    }
  }

  func contains(_ index: Int) -> Bool { first == index || others?.contains(index) == true }

  func filter(_ isKept: (Int) -> Bool) -> Candidates {
    var kept = Candidates()
    for index in self where isKept(index) { kept.add(index) }
    return kept
  }

  func union(_ more: Candidates) -> Candidates {
    if more.isEmpty { return self }
    var all = self
    for index in more { all.add(index) }
    return all
  }

  func makeIterator() -> Iterator { Iterator(candidates: self) }

  struct Iterator: IteratorProtocol {
    fileprivate let candidates: Candidates
    private var position = -1

    fileprivate init(candidates: Candidates) { self.candidates = candidates }

    mutating func next() -> Int? {
      defer { position += 1 }
      if position < 0 { return candidates.first }
      guard let others = candidates.others, position < others.count else { return nil }
      return others[position]
    }
  }
}
