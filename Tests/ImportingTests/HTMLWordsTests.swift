import Testing

@testable import Importing

/// The words of HTML.
@Suite struct HTMLWordsTests {
  @Test(arguments: [
    ("plain", "plain"), ("a <b>bold</b> word", "a bold word"),
    ("<p>one</p><p>two</p>", "\n\none\n\n\n\ntwo\n\n"), ("a<br/>b", "a\nb"),
    ("a &amp; b &lt;c&gt; &#233; &#xE9; &hellip;", "a & b <c> é é …"),
    ("&unknown; &amp", "&unknown; &amp"),
    ("a<script>x < y</script>b<style>p{}</style>", "ab"), ("a<!-- <p> -->b", "ab"),
    ("a<!-- b", "a"), ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"), ("<a href=\"x\">w</a>", "w"),
    ("a\n  b", "a   b"), ("<", "<"), ("&#1114112;", "&#1114112;"),
  ])
  func tagsGoAndWordsStay(_ html: String, _ words: String) {
    #expect(HTMLWords.words(of: html) == words)
  }
}
