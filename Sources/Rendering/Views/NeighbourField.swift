public import Templating

/// A place on the map of another.
public enum NeighbourField: Int, ViewField {
  case name, href, way, isDraft

  /// What the name holds.
  public var shape: ViewShape { self == .isDraft ? .flag : .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .name: "Its name"
    case .href: "Link to its page"
    case .way: "How far it is and where, `120 km north-east`; empty where one of the two is an area"
    case .isDraft: "Whether nobody has yet looked at what a program drafted"
    }
  }
}
