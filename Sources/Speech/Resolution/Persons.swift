import SourceText

/// Everybody whom a text refers to, known to the caller or not, and the names they go by.
struct Persons {
  struct Person {
    /// The number by which the caller knows them; `nil` for others.
    var known: Int?
    /// The fullest form of the name; `nil` for those who are only described.
    var name: TextSpan?
    /// Whether the name is more than one word.
    var isFull: Bool { !given.isEmpty }
    /// The words before the surname, in small letters; empty while no full name has stood.
    var given: [String] = []
    /// The surname, or the only name, in small letters.
    var surname: String?
    /// The pronoun that the caller, a title or a noun tells.
    var pronoun: Pronoun?
    /// How often the sentence that has this person as its only subject goes on with a pronoun.
    var he = 0
    var she = 0
    /// Whether the words say that it is a person: a title, an age, that it speaks.
    var isSurelyPerson = false
    /// Whether it is an organisation or a place.
    var isThing = false
    /// What stood before or behind the name, each as words in small letters.
    var roles: [[String]] = []

    /// The pronoun that they are called by, as far as the text tells.
    var calledBy: Pronoun? {
      if let pronoun { return pronoun }
      if he >= 2, he >= 4 * she { return .he }
      return she >= 2 && she >= 4 * he ? .she : nil
    }

    func fits(_ pronoun: Pronoun) -> Bool {
      !isThing && (calledBy == nil || calledBy == pronoun)
    }

    /// Whether all that the text shows, however little, is another pronoun.
    func seemsOther(than pronoun: Pronoun) -> Bool {
      self.pronoun == nil && (pronoun == .he ? he == 0 && she > 0 : she == 0 && he > 0)
    }
  }

  private(set) var all: [Person] = []
  private var known: [Int: Int] = [:]
  private var surnames: [String: [Int]] = [:]
  private var firsts: [String: [Int]] = [:]

  /// The names that have stood behind `in` and the like, in small letters.
  private var places: Set<[String]> = []

  subscript(_ number: Int) -> Person {
    get { all[number] }
    set { all[number] = newValue }
  }

  /// Notes that a name stood where a place’s would.
  mutating func notePlace(_ words: [String]) { places.insert(words) }

  /// Whether the name of somebody whom no caller knows has stood where a place’s would.
  func isPerhapsPlace(_ person: Int) -> Bool {
    guard all[person].known == nil, let surname = all[person].surname else { return false }
    return places.contains(all[person].given + [surname])
  }

  /// Somebody who is only described.
  mutating func described() -> Int {
    all.append(Person())
    return all.count - 1
  }

  /// The person whom the caller knows by a number, here by a name of these words.
  mutating func known(
    _ number: Int, _ facts: KnownPeople.Person, named words: [String], at span: TextSpan
  ) -> Int {
    let person: Int
    if let at = known[number] {
      person = at
    } else {
      var new = Person(known: number, name: span, pronoun: facts.pronoun)
      new.isThing = facts.kind != .person
      new.isSurelyPerson = !new.isThing
      new.roles = facts.roles.map(RoleWords.words)
      all.append(new)
      person = all.count - 1
      known[number] = person
    }
    if words.count > 1, !all[person].isThing { learn(words, of: person, at: span) }
    return person
  }

  /// Those whom a name means that no caller knows. Several when more than one of the text bears
  /// it; `pronoun` is what a title tells.
  mutating func named(_ words: [String], at span: TextSpan, _ pronoun: Pronoun?) -> [Int] {
    guard let surname = Self.surname(of: words) else { return [] }
    if words.count > 1 {
      let same = (surnames[surname] ?? []).filter { isSame($0, words) }
      if let person = same.first, same.count == 1 {
        learn(words, of: person, at: span)
        return [person]
      }
      if same.count > 1 { return same }
    } else {
      let bearers = fitting(surnames[surname] ?? [], pronoun)
      if bearers.count > 1 || bearers.first.map({ all[$0].known == nil }) ?? false {
        return bearers
      }
      let given = fitting(firsts[surname] ?? [], pronoun)
      if bearers.isEmpty, given.count > 1 || given.first.map({ all[$0].known == nil }) ?? false {
        return given
      }
    }
    // One whom the caller knows bears it, and yet these words were not said to mean them.
    all.append(Person(name: span))
    let person = all.count - 1
    all[person].surname = surname
    surnames[surname, default: []].append(person)
    if words.count > 1 { learn(words, of: person, at: span) }
    return [person]
  }

  private func fitting(_ persons: [Int], _ pronoun: Pronoun?) -> [Int] {
    guard let pronoun else { return persons }
    return persons.filter { all[$0].pronoun == nil || all[$0].pronoun == pronoun }
  }

  /// Whether a full name can be that of a person with the surname.
  private func isSame(_ person: Int, _ words: [String]) -> Bool {
    let given = all[person].given
    guard let first = given.first, let other = words.first else { return true }
    // `Neither Ann Maro` heads a sentence; `Ann B. Maro` and `Ann Maro` are one.
    if given.contains(other) || words.dropLast().contains(first) { return true }
    func isInitial(_ one: String, of other: String) -> Bool {
      one.hasSuffix(".") && one.count == 2 && other.first == one.first
    }
    return isInitial(first, of: other) || isInitial(other, of: first)
  }

  private mutating func learn(_ words: [String], of person: Int, at span: TextSpan) {
    guard let surname = Self.surname(of: words) else { return }
    if surnames[surname]?.contains(person) != true { surnames[surname, default: []].append(person) }
    let given = Array(words.prefix { $0 != surname })
    guard let first = given.first else { return }
    if all[person].given.isEmpty { firsts[first, default: []].append(person) }
    // A form without what only stood before it, as `Neither`, is the better one.
    if all[person].given.isEmpty || all[person].given.dropFirst().contains(first) {
      all[person].given = given
      all[person].name = span
    }
  }

  private static func surname(of words: [String]) -> String? {
    words.last { !["jr.", "sr.", "jr", "sr", "ii", "iii", "iv"].contains($0) } ?? words.last
  }

  /// Whether somebody has been named by this surname or first name, in small letters.
  func isBorne(_ name: String) -> Bool { surnames[name] != nil || firsts[name] != nil }

  /// The surname of the person, in small letters, to look for in a quotation.
  func name(of person: Int, in text: UnsafeBufferPointer<UInt8>) -> TextSpan? {
    guard let name = all[person].name else { return nil }
    let bytes = text[name.range]
    let start = bytes.lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? name.start
    return start < name.end ? TextSpan(start, name.end) : nil
  }

  /// How the caller is told of somebody; `nil` when they are only described.
  func referent(_ person: Int) -> Referent? {
    if let number = all[person].known { return .known(number) }
    return all[person].name.map(Referent.named)
  }
}
