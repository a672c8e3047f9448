/// English saying verbs, by base form, and common verbs that end a noun phrase. Written down from
/// general knowledge of English news prose.
enum EnglishVerbs {
  /// Verbs that report speech wherever they stand. A doubled last consonant is written with it:
  /// `quip(p)`.
  private static let reporting = """
    explain add announce argue insist maintain contend assert allege declare emphasize emphasise
    stress underline underscore highlight reiterate repeat warn caution predict vow pledge admit(t)
    acknowledge concede confirm deny complain lament recall remember recommend suggest propose urge
    reply respond observe testify brag(g) shout yell cry scream whisper mutter mumble exclaim
    conclude beg(g) plead implore advise instruct describe term label labell brand dub(b)
    characterize characterise criticize criticise condemn blast slam(m) denounce decry deride
    dismiss mock ridicule accuse blame praise hail laud applaud refer(r) cite reveal disclose divulge
    inform assure reassure counter retort rejoin thunder opine muse wonder speculate hint imply
    intimate agree disagree object protest attest avow affirm proclaim profess summarize summarise
    echo chime interject interrupt elaborate clarify specify detail outline recount relay narrate
    venture volunteer concur(r) apologize apologise thank tease taunt scold chide rebuke rant rage
    fume gush enthuse deadpan(n) chant inquire query challenge reject refute dispute rebut(t)
    threaten credit tout decree signal signall indicate voice vent remind project jab(b) needle
    disavow invoke lambast lambaste assail skewer trumpet surmise reason reference demur(r) exhort
    gripe sniff huff crow intone crack grouse bellow holler pronounce blog(g) tweet retweet theorize
    posit note joke quip(p) boast remark blare proclaim state stammer stutter mumble murmur
    drawl squeal shriek roar yelp croak snarl sneer scoff marvel enquire interpose expound hector
    """

  /// The same, but their base form and the one in `s` are nouns as often.
  private static let nounLike = """
    claim report promise demand comment state post estimate answer quote question attack charge
    request guarantee lecture note joke quip(p) boast remark lament vow pledge protest hint
    email text project reason signal rant brand label blast slam(m) reference credit rebuke challenge query
    """

  /// Verbs that report only what stands next to them.
  private static let weak = """
    fire point believe hope fear expect relate allow offer continue snap(p) bark growl laugh smile
    sigh sob(b) sign want consider regard view deem learn order call rule press defend compare liken
    question express greet name attribute list feature include show contain urge
    """

  /// Base, `s`, past, participle `ed`, participle `ing`; strong.
  private static let irregular: [String] = [
    "say says said said saying", "tell tells told told telling", "ask asks asked asked asking",
    "write writes wrote written writing", "swear swears swore sworn swearing",
    "sing sings sang sung singing", "forecast forecasts forecast forecast forecasting",
    "foresee foresees foresaw foreseen foreseeing", "retell retells retold retold retelling",
    "overstate overstates overstated overstated overstating",
  ]

  private static let irregularWeak: [String] = [
    "think thinks thought thought thinking", "feel feels felt felt feeling",
    "read reads read read reading", "see sees saw seen seeing", "know knows knew known knowing",
    "begin begins began begun beginning", "shoot shoots shot shot shooting",
    "find finds found found finding",
  ]

  /// Lists for a ``Lexicon``.
  static var lists: [(WordClass, String)] {
    var lists: [(WordClass, String)] = [(.verb, others)]
    func add(_ forms: [String], _ extra: WordClass, noun: Bool) {
      let nounClass: WordClass = noun ? .nounLike : []
      lists += [
        (extra.union([.baseCue]).union(nounClass), forms[0]),
        (extra.union([.finiteCue]).union(nounClass), forms[1]),
        (extra.union([.finiteCue]), forms[2]),
        // `has written`, not `written`
        (forms[3] == forms[2] ? .past : extra.union([.past, .baseCue]), forms[3]),
        (extra.union([.participleCue]), forms[4]),
      ]
    }
    let nouns = Set(nounLike.split(whereSeparator: \.isWhitespace))
    let strong = Set(reporting.split(whereSeparator: \.isWhitespace)).union(nouns)
    for verb in strong.sorted() { add(inflected(verb), [], noun: nouns.contains(verb)) }
    for verb in weak.split(whereSeparator: \.isWhitespace) where !strong.contains(verb) {
      add(inflected(verb), .weakCue, noun: false)
    }
    for verb in weak.split(whereSeparator: \.isWhitespace) where strong.contains(verb) {
      add(inflected(verb), [], noun: true)
    }
    for verb in irregular { add(verb.split(separator: " ").map(String.init), [], noun: false) }
    for verb in irregularWeak {
      add(verb.split(separator: " ").map(String.init), .weakCue, noun: false)
    }
    return lists
  }

  /// The forms of a regular verb: base, `s`, past twice, participle in `ing`.
  private static func inflected(_ verb: Substring) -> [String] {
    var base = String(verb)
    var stem = base
    if let open = verb.firstIndex(of: "(") {
      base = String(verb[..<open])
      stem = base + base.suffix(1)
    }
    func ends(_ endings: String...) -> Bool { endings.contains { base.hasSuffix($0) } }
    if stem == base, ends("y"), !ends("ay", "ey", "oy") {
      let short = base.dropLast()
      return [base, "\(short)ies", "\(short)ied", "\(short)ied", "\(base)ing"]
    }
    let third = ends("s", "sh", "ch", "x", "o") ? "\(base)es" : "\(base)s"
    if ends("e") {
      let participle = ends("ee") ? "\(base)ing" : "\(base.dropLast())ing"
      return [base, third, "\(base)d", "\(base)d", participle]
    }
    return [base, third, "\(stem)ed", "\(stem)ed", "\(stem)ing"]
  }

  /// Common verbs that report nothing.
  private static let others = """
    took made gave came got left met won lost held kept put set ran sat stood spoke brought bought
    built sent spent led fell rose grew drew broke chose drove ate flew forgot hid hit hurt laid
    lay paid rode sold shook sought slept stole struck taught threw understood woke wore gets gave
    makes takes gives comes keeps puts runs sits stands speaks brings leads falls rises holds
    seems seemed appears looks became becomes remains turned tried wants needs used went goes lives
    """
}
