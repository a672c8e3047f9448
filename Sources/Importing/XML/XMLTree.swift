import SourceText

/// What an element holds.
enum XMLNode {
  case element(XMLElement)
  /// Words, references already decoded and line ends as LF.
  case text([UInt8], TextSpan)
}

/// An attribute.
struct XMLAttribute {
  /// As it is written, `xml:id`.
  let name: String
  let value: String
  /// Name and value.
  let span: TextSpan
}

/// An element with its place.
struct XMLElement {
  /// Its name without a prefix.
  let name: String
  /// Its namespace; `nil` when it has none.
  let namespace: String?
  let attributes: [XMLAttribute]
  var children: [XMLNode] = []
  /// Its first tag.
  let span: TextSpan

  /// The value of an attribute, by its name as it is written; `nil` when it has none.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The elements right in it.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements of that name right in it.
  func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first element at a path of names below it; `nil` when there is none.
  func first(_ path: String...) -> XMLElement? {
    var here = self
    for name in path {
      guard let next = here.elements.first(where: { $0.name == name }) else { return nil }
      here = next
    }
    return here
  }

  /// All words in it, also in the elements in it.
  var words: String {
    var bytes: [UInt8] = []
    gather(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func gather(into bytes: inout [UInt8]) {
    for child in children {
      switch child {
      case .text(let text, _): bytes += text
      case .element(let element): element.gather(into: &bytes)
      }
    }
  }

  /// Calls `visit` with it and every element in it, in the order they stand.
  func forEach(_ visit: (XMLElement) -> Void) {
    visit(self)
    for element in elements { element.forEach(visit) }
  }
}
