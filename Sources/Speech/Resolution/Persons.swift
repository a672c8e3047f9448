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
    /// The words before the surname, by number; empty while no full name has stood.
    var given: [Int] = []
    /// The surname, or the only name, of somebody whom no caller knows.
    var surname: Int?
    /// The pronoun that the caller, a title or a noun tells.
    var pronoun: Pronoun?
    /// How often the sentence that has this person as its only subject goes on with a pronoun.
    var he = 0
    var she = 0
    /// Whether the words say that it is a person: a title, an age, that it speaks.
    var isSurelyPerson = false
    /// Whether it is an organisation or a place.
    var isThing = false
    /// What the caller says that they are, and what stood before or behind the name; each once.
    var roles: [Role] = []

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

  /// By number.
  var all: [Person] = []
  /// The words of names and roles.
  var words = NameWords()
  private var known: [Int?]
  /// Who bears a word as a surname, or as a first name, by its number.
  private var surnames: [[Int]] = []
  private var firsts: [[Int]] = []
  /// Who has a role with a word as its head, by its number.
  private var heads: [[Int]] = []
  /// The names that have stood behind `in` and the like.
  private var places: Set<[Int]> = []

  /// Nobody yet. The caller knows `known` people.
  init(known: Int) {
    self.known = Array(repeating: nil, count: known)
  }

  /// Notes that a name stood where a place’s would.
  mutating func notePlace(_ words: [Int]) { places.insert(words) }

  /// Whether the name of somebody whom no caller knows has stood where a place’s would.
  func isPerhapsPlace(_ person: Int) -> Bool {
    guard all[person].known == nil, let surname = all[person].surname, !places.isEmpty else {
      return false
    }
    return places.contains(all[person].given + [surname])
  }

  /// Somebody who is only described.
  mutating func described() -> Int {
    all.append(Person())
    return all.count - 1
  }

  // MARK: Names

  /// The person whom the caller knows by a number, whom the text names at `span`.
  mutating func known(
    _ number: Int, _ facts: KnownPeople.Person, at span: TextSpan
  ) -> Int {
    if let person = known[number] { return person }
    var new = Person(known: number, name: span, pronoun: facts.pronoun)
    new.isThing = facts.kind != .person
    new.isSurelyPerson = !new.isThing
    all.append(new)
    known[number] = all.count - 1
    return all.count - 1
  }

  /// Whether somebody is no person, or their fullest name so far is just what stands at `span`.
  func isCalled(_ person: Int, _ span: TextSpan, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !all[person].isThing else { return true }
    guard all[person].isFull, let name = all[person].name else { return false }
    return text[name.range].elementsEqual(text[span.range])
  }

  /// Those whom a name means that no caller knows. Several when more than one of the text bears
  /// it; `pronoun` is what a title tells.
  mutating func named(_ name: [Int], at span: TextSpan, _ pronoun: Pronoun?) -> [Int] {
    guard let surname = words.surname(of: name) else { return [] }
    if name.count > 1 {
      let same = bearers(surname).filter { isSame($0, name) }
      if let person = same.first, same.count == 1 {
        learn(name, of: person, at: span)
        return [person]
      }
      if same.count > 1 { return same }
    } else {
      let bearers = fitting(bearers(surname), pronoun)
      if bearers.count > 1 || bearers.first.map({ all[$0].known == nil }) ?? false {
        return bearers
      }
      let given = fitting(Self.list(firsts, surname), pronoun)
      if bearers.isEmpty, given.count > 1 || given.first.map({ all[$0].known == nil }) ?? false {
        return given
      }
    }
    // One whom the caller knows bears it, and yet these words were not said to mean them.
    all.append(Person(name: span, surname: surname))
    let person = all.count - 1
    Self.add(person, to: &surnames, surname)
    if name.count > 1 { learn(name, of: person, at: span) }
    return [person]
  }

  private func fitting(_ persons: [Int], _ pronoun: Pronoun?) -> [Int] {
    guard let pronoun else { return persons }
    return persons.filter { all[$0].pronoun == nil || all[$0].pronoun == pronoun }
  }

  /// Whether a full name can be that of a person with the surname.
  private func isSame(_ person: Int, _ name: [Int]) -> Bool {
    let given = all[person].given
    guard let first = given.first, let other = name.first else { return true }
    // `Neither Ann Maro` heads a sentence; `Ann B. Maro` and `Ann Maro` are one.
    if given.contains(other) || name.dropLast().contains(first) { return true }
    return words.isInitial(first, of: other) || words.isInitial(other, of: first)
  }

  /// Notes that somebody is called by a name of several words.
  mutating func learn(_ name: [Int], of person: Int, at span: TextSpan) {
    guard let surname = words.surname(of: name) else { return }
    if !bearers(surname).contains(person) { Self.add(person, to: &surnames, surname) }
    guard let first = name.first, first != surname else { return }
    let isFirst = all[person].given.isEmpty
    if isFirst { Self.add(person, to: &firsts, first) }
    // A form without what only stood before it, as `Neither`, is the better one.
    if isFirst || all[person].given.dropFirst().contains(first) {
      all[person].given = Array(name.prefix { $0 != surname })
      all[person].name = span
    }
  }

  private func bearers(_ surname: Int) -> [Int] { Self.list(surnames, surname) }

  /// Whether somebody has been named by this surname or first name.
  func isBorne(_ name: Int) -> Bool {
    !Self.list(surnames, name).isEmpty || !Self.list(firsts, name).isEmpty
  }

  private static func list(_ lists: [[Int]], _ word: Int) -> [Int] {
    word < lists.count ? lists[word] : []
  }

  private static func add(_ person: Int, to lists: inout [[Int]], _ word: Int) {
    while lists.count <= word { lists.append([]) }
    lists[word].append(person)
  }

  // MARK: Roles

  /// Notes a role of somebody.
  mutating func add(_ role: Role, to person: Int) {
    guard !role.words.isEmpty, !all[person].roles.contains(role) else { return }
    all[person].roles.append(role)
    if let head = role.head { Self.add(person, to: &heads, head) }
  }

  /// Those who may be meant by a description, ascending: whose role fits, and who are not called by
  /// another pronoun.
  func bearers(of description: Role, _ pronoun: Pronoun?) -> [Int] {
    guard let head = description.words.last else { return [] }
    var fitting: [Int] = []
    for person in Self.list(heads, head).sorted() where fitting.last != person {
      guard all[person].name != nil, !all[person].isThing,
        pronoun.map(all[person].fits) ?? true,
        all[person].roles.contains(where: { $0.fits(description) })
      else { continue }
      fitting.append(person)
    }
    return fitting
  }

  // MARK: Telling

  /// The last word of the person’s name, to look for in a quotation.
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
