/// Words beside a name that tell a place. Written down from general knowledge of English news prose.
enum PlaceWords {
  /// Behind them stands a place, whatever its name is.
  static let before: Set<String> = [
    "in", "near", "outside", "across", "throughout", "around", "inside", "into", "toward",
    "towards",
    "In", "Near", "Outside", "Across", "Throughout", "Around", "Inside", "Into",
  ]

  /// Behind them a place of a name stands as often as something else.
  static let directions: Set<String> = [
    "northern", "southern", "eastern", "western", "central", "downtown", "upstate", "mainland",
    "occupied", "Northern", "Southern", "Eastern", "Western", "Central", "Greater", "Upstate",
    "Downtown",
  ]

  /// With `of` behind them and a place behind that.
  static let parts: Set<String> = [
    "city", "town", "village", "state", "province", "region", "capital", "republic", "port",
    "district", "outskirts", "suburb", "north", "south", "east", "west", "northeast", "northwest",
    "southeast", "southwest", "parts", "areas", "streets", "City", "Republic",
  ]

  /// Behind a name, they tell that it is a region’s.
  static let regions: Set<String> = [
    "region", "regions", "oblast", "oblasts", "province", "provinces", "Region", "Oblast",
    "Province",
  ]

  /// Behind a name, they tell that it is a place’s.
  static let behind: Set<String> = ["peninsula", "Peninsula", "suburb", "suburbs", "metropolitan"]

  /// Titles whose bearers a place has: `Georgia Gov. Ines Maro`.
  static let titles: Set<String> = [
    "Sen", "Rep", "Gov", "Lt", "Governor", "Mayor", "Senator", "Congressman", "Congresswoman",
    "Representative",
  ]

  /// `Alder-based`
  static let tails: Set<String> = ["based", "born", "area"]

  /// In front of a name, part of it: `Lena de Alder`.
  static let particles: Set<String> = [
    "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "bin",
    "ibn", "al", "el",
  ]

  /// How newspapers shorten the United States’ states behind a city.
  static let states: [String: String] = [
    "Ala": "AL", "Ariz": "AZ", "Ark": "AR", "Calif": "CA", "Colo": "CO", "Conn": "CT", "Del": "DE",
    "Fla": "FL", "Ga": "GA", "Ill": "IL", "Ind": "IN", "Kan": "KS", "Ky": "KY", "La": "LA",
    "Md": "MD", "Mass": "MA", "Mich": "MI", "Minn": "MN", "Miss": "MS", "Mo": "MO", "Mont": "MT",
    "Neb": "NE", "Nev": "NV", "N.H": "NH", "N.J": "NJ", "N.M": "NM", "N.Y": "NY", "N.C": "NC",
    "N.D": "ND", "Okla": "OK", "Ore": "OR", "Pa": "PA", "R.I": "RI", "S.C": "SC", "S.D": "SD",
    "Tenn": "TN", "Tex": "TX", "Vt": "VT", "Va": "VA", "Wash": "WA", "W.Va": "WV", "Wis": "WI",
    "Wyo": "WY",
  ]
}
