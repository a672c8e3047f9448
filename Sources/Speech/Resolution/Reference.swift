import SourceText

/// Words outside quotations that refer to one person, or may.
struct Reference {
  /// What kind of words they are.
  enum Form { case name, description, pronoun }

  /// Whom words may mean, by number in ``Persons``.
  enum Whom {
    /// Nobody can tell.
    case nobody
    /// That is sure.
    case one(Int)
    /// One of these.
    case several([Int])

    /// One of `persons`.
    init(_ persons: [Int]) {
      self =
        switch persons.count {
        case 0: .nobody
        case 1: .one(persons[0])
        default: .several(persons)
        }
    }

    /// Whom they mean; `nil` when that is not sure.
    var only: Int? {
      if case .one(let person) = self { person } else { nil }
    }

    var isNobody: Bool {
      if case .nobody = self { true } else { false }
    }

    /// All whom they may mean.
    var persons: [Int] {
      switch self {
      case .nobody: []
      case .one(let person): [person]
      case .several(let persons): persons
      }
    }

    /// Calls `body` with each whom they may mean.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
      switch self {
      case .nobody: break
      case .one(let person): body(person)
      case .several(let persons): persons.forEach(body)
      }
    }
  }

  var span: TextSpan
  var form: Form
  var whom = Whom.nobody
  /// The pronoun that the words are, or that they tell.
  var pronoun: Pronoun?
  var part: Salience.Part
  /// The sentence, counted through the text.
  var sentence: Int
  /// The paragraph, counted through the text.
  var paragraph: Int
  /// Whether it is as likely a place or a thing: `at City Hall`.
  var isDoubtful = false
  /// The number of the source that they are; `nil` when they are none.
  var source: Int?
  /// The number of the role in ``ReferenceFinder/roles`` that a definite description tells, `the
  /// foreign minister`; `nil` for other words.
  var role: Int?
}
