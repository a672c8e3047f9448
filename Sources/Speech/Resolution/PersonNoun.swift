/// Common nouns for one person, to know that somebody else may be meant by `he` or `she`.
enum PersonNoun {
  /// The language that they are of.
  static let language = "en"

  /// Whether the word at `start..<end` is one, whatever its case. Linear in its length.
  static func contains(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    nouns.classes(text, start, end).contains(.role)
  }

  /// Whether the word at `start..<end`, in small letters, is the plural of one.
  static func containsPlural(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start > 3 else { return false }
    // `men`, `women`, but not `open`
    if text[end - 1] == 0x6E {
      return end - start > 5 && text[end - 2] == 0x65 && text[end - 3] == 0x6D
    }
    return text[end - 1] == 0x73 && contains(text, start, end - 1)
  }

  /// Whether `word` is one.
  static func contains(_ word: String) -> Bool { classes(word).contains(.role) }

  /// The pronoun that such a noun excludes all others of; `nil` when it tells none.
  static func pronouns(of word: String) -> Pronoun? {
    classes(word).pronoun
  }

  private static func classes(_ word: String) -> WordClass {
    var word = word
    return word.withUTF8 { nouns.classes($0, 0, $0.count) }
  }

  private static let nouns: Lexicon = {
    var nouns = Lexicon(capacity: 400)
    let she: WordClass = [.role, .she]
    let he: WordClass = [.role, .he]
    for (list, classes) in [(feminine, she), (masculine, he), (others, .role)] {
      for var word in list { word.withUTF8 { nouns.add($0, classes) } }
    }
    nouns.addEnding(Array("woman".utf8), she)
    nouns.addEnding(Array("man".utf8), he)
    nouns.addEnding(Array("ologist".utf8), .role)
    nouns.addEnding(Array("person".utf8), .role)
    return nouns
  }()

  private static let feminine = words(
    """
    woman girl mother daughter wife sister widow aunt grandmother niece girlfriend bride actress
    queen princess duchess nun mom mum heroine hostess waitress stepmother stepdaughter lady
    """)

  private static let masculine = words(
    """
    man boy father son husband brother widower uncle grandfather nephew boyfriend groom actor king
    prince duke monk dad stepfather stepson gentleman guy
    """)

  private static let others = words(
    """
    accountant activist adviser advisor agent aide ally analyst anchor architect artist assistant
    athlete attorney author backer baker banker biographer bishop boss builder buyer caller candidate
    captain caretaker celebrity chair champion chancellor chef chief child citizen client clerk
    coach colleague columnist commander commissioner composer consultant contractor cook cop
    councillor councilor counselor cousin critic customer dean deputy designer detective developer
    diplomat director doctor donor driver economist editor employee employer engineer envoy expert
    fan farmer fighter foe follower founder friend general governor guard guest guide hero host hunter inmate
    inspector instructor intern interviewer inventor investigator investor judge juror justice
    kid killer landlord lawmaker lawyer leader lecturer legislator lieutenant lifeguard lobbyist loyalist
    major manager mayor mechanic member mentor minister moderator neighbor neighbour nominee nurse
    observer officer official operator opponent organizer owner painter parent partner passenger
    passer-by pastor patient person photographer pilot plaintiff planner player poet politician
    pollster pope predecessor premier president priest principal prisoner producer professor
    prosecutor publisher rabbi reader refugee relative reporter representative rescuer researcher
    resident reviewer rival runner runner-up front-runner frontrunner sailor scholar secretary senator sergeant sheriff singer
    skeptic soldier solicitor source speaker spokesperson staffer stranger student successor
    superintendent supervisor supporter surgeon survivor suspect teacher teenager tenant treasurer
    trustee veteran victim visitor volunteer voter waiter witness worker writer youth
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
