import Templating
import Testing

@Suite struct CommentTests {
  @Test func leavesCommentsOut() {
    #expect(rendered("12{{! a comment! }}34") == "1234")
    #expect(rendered("12{{!\n  of\n  lines\n}}34\n") == "1234\n")
    #expect(rendered("12 {{! {{title }} 34") == "12  34")
    #expect(rendered("a{{!}}b") == "ab")
  }

  @Test func takesOutALineOfItsOwn() {
    #expect(rendered("a\n{{! c }}\nb\n") == "a\nb\n")
    #expect(rendered("a\r\n  {{! c }}\t\r\nb") == "a\r\nb")
    #expect(rendered("  {{! c }}\nb") == "b")
    #expect(rendered("a\n  {{! c }}") == "a\n")
    #expect(rendered("a\n  {{!\n  c\n  }}\nb\n") == "a\nb\n")
  }

  @Test func keepsTheLineItSharesWithText() {
    #expect(rendered("  12 {{! 34 }}\n") == "  12 \n")
    #expect(rendered("{{! a }} {{! b }}\n") == " \n")
  }
}
