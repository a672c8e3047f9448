import CCMark

/// Where libcmark says that a block stands: lines and byte columns from 1, the last included.
struct CMarkPlace {
  var startLine = 0
  var startColumn = 0
  var endLine = 0
  var endColumn = 0
}

/// A step in the walk through the blocks of a text, in reading order.
enum BlockEvent {
  /// A block that others or running text stand in begins.
  case open(BlockContainer, CMarkPlace)
  /// The last one that began ends.
  case close
  /// Code.
  case code(info: String, text: String, CMarkPlace)
  /// Raw HTML.
  case html(String, CMarkPlace)
  /// A line between two parts.
  case thematicBreak(CMarkPlace)
  /// A step in the running text of a paragraph or heading.
  case inline(InlineEvent)
}

/// A block that others or running text stand in.
enum BlockContainer {
  case blockQuote
  case list(start: Int?, isTight: Bool)
  case item
  case paragraph
  case heading(level: Int)
}

/// A step in the walk through running text.
enum InlineEvent {
  case text(String)
  case code(String)
  case html(String)
  case softBreak
  case lineBreak
  /// A piece that holds others begins.
  case open(InlineContainer)
  /// The last one that began ends.
  case close
}

/// A piece of running text that holds others.
enum InlineContainer {
  case emphasis
  case strong
  case link(destination: String, title: String)
  case image(source: String, title: String)
}

/// libcmark, seen as a walk through what it parsed. Nothing else in the module touches C.
enum CMarkWalk {
  /// Parses `bytes` and hands each step to `take`. Linear, without recursion.
  static func walk(_ bytes: UnsafeBufferPointer<UInt8>, _ take: (BlockEvent) -> Void) {
    guard
      let document = bytes.withMemoryRebound(
        to: CChar.self, { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) })
    else { return }
    defer { cmark_node_free(document) }
    guard let walk = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(walk) }
    while true {
      let step = cmark_iter_next(walk)
      guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return }
      if let event = event(node, isEntered: step == CMARK_EVENT_ENTER) { take(event) }
    }
  }

  /// What the character reference in `bytes`, from `&` to `;`, stands for; `nil` when it is none.
  static func character(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var found: String?
    walk(bytes) { event in
      if case .inline(.text(let text)) = event, found == nil { found = text }
    }
    guard let found, !found.utf8.elementsEqual(bytes) else { return nil }
    return Array(found.utf8)
  }

  private static func event(_ node: OpaquePointer, isEntered: Bool) -> BlockEvent? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .inline(.text(string(cmark_node_get_literal(node))))
    case CMARK_NODE_SOFTBREAK: .inline(.softBreak)
    case CMARK_NODE_LINEBREAK: .inline(.lineBreak)
    case CMARK_NODE_CODE: .inline(.code(string(cmark_node_get_literal(node))))
    case CMARK_NODE_HTML_INLINE: .inline(.html(string(cmark_node_get_literal(node))))
    case CMARK_NODE_CODE_BLOCK:
      .code(
        info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)),
        place(node))
    case CMARK_NODE_HTML_BLOCK: .html(string(cmark_node_get_literal(node)), place(node))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak(place(node))
    case let type where !isEntered:
      type == CMARK_NODE_DOCUMENT ? nil : inline(node, type) != nil ? .inline(.close) : .close
    case let type:
      if let inline = inline(node, type) {
        .inline(.open(inline))
      } else if let block = block(node, type) {
        .open(block, place(node))
      } else {
        nil
      }
    }
  }

  private static func inline(_ node: OpaquePointer, _ type: cmark_node_type) -> InlineContainer? {
    switch type {
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: nil
    }
  }

  private static func block(_ node: OpaquePointer, _ type: cmark_node_type) -> BlockContainer? {
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    default: nil
    }
  }

  private static func place(_ node: OpaquePointer) -> CMarkPlace {
    CMarkPlace(
      startLine: Int(cmark_node_get_start_line(node)),
      startColumn: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)),
      endColumn: Int(cmark_node_get_end_column(node)))
  }

  private static func string(_ bytes: UnsafePointer<CChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}
