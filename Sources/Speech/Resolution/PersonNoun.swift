/// Common nouns for one person, to know that somebody else may be meant by `he` or `she`.
enum PersonNoun {
  /// Whether `word`, in small letters, is one.
  static func contains(_ word: String) -> Bool {
    feminine.contains(word) || masculine.contains(word) || others.contains(word)
      || endings.contains { word.hasSuffix($0) && word.count > $0.count + 2 }
  }

  /// Whether `word`, in small letters, is the plural of one.
  static func containsPlural(_ word: String) -> Bool {
    word.hasSuffix("s") && contains(String(word.dropLast()))
      || word.hasSuffix("men") && word.count > 5
      || word.hasSuffix("ies") && contains(word.dropLast(3) + "y")
  }

  /// The pronoun that such a noun excludes all others of; `nil` when it tells none.
  static func pronouns(of word: String) -> Pronoun? {
    if feminine.contains(word) || word.hasSuffix("woman") { return .she }
    return masculine.contains(word) || word.hasSuffix("man") ? .he : nil
  }

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

  private static let endings = ["man", "woman", "ologist", "person"]

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
