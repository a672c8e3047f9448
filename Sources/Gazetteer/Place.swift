public import SiteModel

/// A place of the gazetteer.
public struct Place: Sendable, Equatable {
  /// What it is.
  public enum Kind: Sendable, Equatable {
    case country, capital, city
    /// One of the United States.
    case state
    /// A region, a sea, a mountain: whatever is compiled by hand.
    case region

    /// The kind that the table calls `name`.
    init(_ name: String) {
      self =
        switch name {
        case "country": .country
        case "capital": .capital
        case "city": .city
        case "state": .state
        default: .region
        }
    }
  }

  /// The name that English texts have most often.
  public var name: String
  /// Other English names and spellings.
  public var otherNames: [String]
  /// What it is.
  public var kind: Kind
  /// Its country, by ISO 3166-1, and in the United States its state, by ISO 3166-2: `US-OH`. Empty
  /// for regions.
  public var country: String
  /// A point in it.
  public var coordinates: Coordinates
  /// How many people live there; 0 when the table does not tell.
  public var population: Int
  /// Its number in GeoNames; `nil` for what is compiled by hand.
  public var geonames: String?
  /// Whether the name is as well a word, a surname or the name of another place that all know, so
  /// that alone it tells no place.
  public var isWord: Bool
}
