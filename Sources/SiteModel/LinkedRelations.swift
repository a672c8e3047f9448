/// An entity in an article, with how much it has to do there.
public struct EntityPresence: Sendable, Equatable {
  /// Index into `LinkedSite.entities`.
  public let entity: Int
  /// How often it is quoted.
  public var quotations = 0
  /// How often it is reported, without quotation marks.
  public var reports = 0
  /// How many bytes its quotations and reports have.
  public var bytesSaid = 0
  /// How often it is mentioned outside furniture.
  public var mentions = 0

  /// An entity that has nothing to do yet.
  public init(entity: Int) {
    self.entity = entity
  }
}

/// Somebody or something that appears together with an entity.
public struct Companion: Sendable, Equatable {
  /// Index into `LinkedSite.entities`.
  public let entity: Int
  /// In how many articles both appear.
  public let articles: Int
  /// In how many paragraphs both appear.
  public let paragraphs: Int
  /// How close they are. Each article and each paragraph gives each of its entities one point,
  /// which the others in it share equally (M. E. J. Newman, “Scientific collaboration networks II”,
  /// 2001): two alone in a paragraph are closer than two of thirty in a long article.
  public let weight: Double

  /// A companion.
  public init(entity: Int, articles: Int, paragraphs: Int, weight: Double) {
    self.entity = entity
    self.articles = articles
    self.paragraphs = paragraphs
    self.weight = weight
  }
}

/// An article that speaks of the same as another.
public struct RelatedArticle: Sendable, Equatable {
  /// Index into `LinkedSite.articles`.
  public let article: Int
  /// The sum of log((N + 1) / n) over what both speak of, with n of the site's N articles speaking
  /// of it: what is rare counts for much (K. Spärck Jones, 1972, of words in documents).
  public let weight: Double
  /// What both speak of, the rarest first, by index in `LinkedSite.entities`.
  public let shared: [Int]

  /// An article related to another by `shared`.
  public init(article: Int, weight: Double, shared: [Int]) {
    self.article = article
    self.weight = weight
    self.shared = shared
  }
}
