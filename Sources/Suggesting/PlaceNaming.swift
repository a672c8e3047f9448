import Gazetteer
import SourceText

/// Words of an article that are a place’s name, and what is beside them.
struct PlaceNaming {
  var span: TextSpan
  /// The words.
  var name: String
  /// The numbers of the places that have the name.
  var places: [Int]
  /// What tells that a place is meant; empty when nothing but the name does.
  var reason = ""
  /// The code of the country or state that is named right behind; `nil` when none is.
  var container: String?
  /// Whether a region of that name is meant: `Alder and Marlow regions`.
  var isRegion = false
  /// Where the first of its words is among those of its block.
  var words: Range<Int>
}
