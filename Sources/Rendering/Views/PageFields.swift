public import Templating

/// What `page.html` and `404.html` are given.
public enum PageField: Int, ViewField {
  case frame, title, body

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .title: .text
    case .body: .markup
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .frame: "What every page offers"
    case .title: "The page’s title"
    case .body: "What the page says; empty on `404.html`"
    }
  }
}
