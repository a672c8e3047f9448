import SeededRandom
import SiteModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("northgate-pool", "northgate-pool"),
    ("The ferry, 2", "The-ferry-2"),
    ("  two   blanks ", "two-blanks"),
    ("it’s O'Brien", "it-s-O-Brien"),
    ("v1.2_final", "v1.2_final"),
    ("a/b\\c", "a-b-c"),
    ("50% & <b>", "50-b"),
    ("Ærø-fergen", "Ærø-fergen"),
    ("東京", "東京"),
    ("ब्रिज", "ब्रिज"),
    ("e\u{301}t\u{E9}", "été"),
  ])
  func keepsLettersDigitsAndAFewSigns(name: String, slug: String) {
    #expect(Slug(name)?.description == slug)
  }

  @Test(arguments: ["", ".", "..", "...", "---", "!?", " ", "-.-", "😀", "\0"])
  func isNothingWhenNoLetterOrDigitIsLeft(name: String) {
    #expect(Slug(name) == nil)
  }

  @Test(arguments: [
    (".hidden", "hidden"), ("..up", "up"), ("-rf", "rf"), ("a..", "a"), ("x-", "x"),
    (".\u{301}x", "\u{301}x"), ("-.\u{301}x", "\u{301}x"),
  ])
  func neverBeginsOrEndsWithADotOrAHyphen(name: String, slug: String) throws {
    let scalars = try #require(Slug(name)).description.unicodeScalars
    #expect(Array(scalars) == Array(slug.unicodeScalars))
  }

  @Test func foldsLetterCase() {
    #expect(Slug("Pool")?.folded == Slug("pOOL")?.folded)
    #expect(Slug("Pool") != Slug("pool"))
  }

  @Test func twoSpellingsOfAnAccentAreTheSameSlug() {
    #expect(Slug("e\u{301}te") == Slug("\u{E9}te"))
  }

  @Test func ordersByBytes() throws {
    let slugs = ["b", "a", "Z", "é"].compactMap { Slug($0) }
    #expect(slugs.sorted().map(\.description) == ["Z", "a", "b", "é"])
  }

  @Test func theSlugOfASlugIsTheSlug() {
    var random = SplitMix64(seed: 2)
    let scalars: [Unicode.Scalar] = [
      "a", "Z", "7", "-", ".", "_", " ", "/", "é", "\u{301}", "日", "\0", "\n", "\u{202E}", "½",
    ]
    for _ in 0..<2000 {
      let name = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        String(scalars.randomElement(using: &random) ?? "a")
      }.joined()
      guard let slug = Slug(name)?.description else { continue }
      #expect(Slug(slug)?.description == slug)
      #expect(!slug.utf8.contains { $0 < 0x2D || $0 == 0x2F })
      #expect(slug.utf8.first != UInt8(ascii: "."))
      #expect(SitePath("\(slug).html") != nil)
    }
  }
}
