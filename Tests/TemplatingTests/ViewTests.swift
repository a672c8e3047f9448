import SeededRandom
import SourceText
import Templating
import Testing

@Suite struct ViewTests {
  @Test func holdsWhatItIsGiven() {
    var view = View<PageField>()
    guard case .absent = view[.title] else {
      Issue.record("a new view holds \(view[.title])")
      return
    }
    view[.title] = .text("T")
    guard case .text("T") = view[.title], case .absent = view[.note] else {
      Issue.record("the view holds \(view)")
      return
    }
  }

  @Test func namesItsFieldsInSlotOrder() {
    let schema = ViewSchema("page", PageField.self)
    #expect(schema.name == "page")
    #expect(
      schema.fields.map(\.name) == [
        "title", "note", "body", "draft", "author", "articles", "tags",
      ])
    #expect(schema.fields[2].meaning == "the page's body")
  }

  @Test func documentsItsFieldsAndTheViewsInThem() {
    #expect(
      ViewSchema("page", PageField.self).markdownTable == """
        ### page

        | name | holds | meaning |
        | --- | --- | --- |
        | `title` | text | the page's title |
        | `note` | text | the page's note |
        | `body` | markup | the page's body |
        | `draft` | flag | the page's draft |
        | `author` | view (person) | the page's author |
        | `articles` | list of views (article) | the page's articles |
        | `tags` | list of texts | the page's tags |

        ### person

        | name | holds | meaning |
        | --- | --- | --- |
        | `name` | text | the person's name |
        | `role` | text | the person's role |
        | `home` | view (place) | the person's home |

        ### article

        | name | holds | meaning |
        | --- | --- | --- |
        | `title` | text | the article's title |
        | `tags` | list of texts | the article's tags |
        | `author` | view (person) | the article's author |

        ### place

        | name | holds | meaning |
        | --- | --- | --- |
        | `town` | text | the place's town |
        | `country` | text | the place's country |

        """)
  }

  @Test func rendersSeveralPagesIntoOneBuffer() {
    let templates: Templates = ["page": "<{{title}}>"]
    let set = templates.compile().output
    var buffer = Array("a".utf8)
    set.render("page", View.page(title: "1"), into: &buffer)
    set.render("page", View.page(title: "2").erased, into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "a<1><2>")
  }

  @Test func rendersFromManyTasksAtOnce() async {
    let templates: Templates = ["page": "{{#tags}}{{.}}{{>p}}{{/tags}}", "p": "({{title}})"]
    let set = templates.compile().output
    let pages = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<50 {
        group.addTask {
          var buffer: [UInt8] = []
          set.render("page", View.page(title: "\(number)", tags: ["a", "b"]), into: &buffer)
          return (number, buffer)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for number in 0..<50 {
      #expect(pages[number] == Array("a(\(number))b(\(number))".utf8))
    }
  }
}

@Suite struct EscapingTests {
  private func escaped(_ text: String) -> String {
    var buffer: [UInt8] = []
    HTMLEscaping.append(text, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  @Test func writesSpecialCharactersAsReferences() {
    #expect(escaped(#"&<>"'"#) == "&amp;&lt;&gt;&quot;&#39;")
    #expect(escaped("") == "")
    #expect(escaped("&&a&") == "&amp;&amp;a&amp;")
  }

  @Test func leavesEveryOtherCharacterAsItIs() {
    for value in (0..<0x300).compactMap(Unicode.Scalar.init)
    where !"&<>\"'".contains(Character(value)) {
      #expect(escaped("x\(value)y") == "x\(value)y")
    }
    #expect(escaped("“ﬀ” 👩‍👩‍👧 \u{0}") == "“ﬀ” 👩‍👩‍👧 \u{0}")
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func canBeUndone(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("&<>\"';aé🎈 amp#39")
    let text = String(
      (0..<200).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] })
    var undone = escaped(text)
    #expect(!undone.contains { "<>\"'".contains($0) })
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      undone = undone.split(separator: reference, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    #expect(undone == text)
  }
}
