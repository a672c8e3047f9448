extension Lexicon {
  /// English words.
  public static let english = Lexicon(
    EnglishVerbs.lists + EnglishWords.grammar + EnglishWords.nouns,
    suffixes: [("ing", .participleForm), ("ed", .pastForm), ("ly", .adverbForm)])
}

/// Lists of words, written down from general knowledge of English news prose.
enum EnglishWords {
  /// Words of grammar.
  static let grammar: [(WordClass, String)] = [
    (.subjectPronoun, "he she they it i we you"),
    (.he, "he his"), (.she, "she her"), (.they, "they their"), (.it, "it"), (.we, "we"),
    (.you, "you"),
    (.who, "who"), (.I, "i"),
    (
      .determiner,
      """
      the a an this these those some several many most both one two three four five six seven eight
      nine ten another other each every no any all few more less such
      """
    ),
    (.quantifier, "some several many most both one two three others another few all each"),
    (.determiner, "others"),
    (.possessive, "his her their its my our your"),
    (
      .preposition,
      """
      of in on at by for with from to into about against between among during after before under
      over near through without within around behind across along amid toward towards upon via
      despite despite outside inside throughout beyond since until off like including per
      alongside following regarding concerning
      """
    ),
    (.to, "to"),
    (.coordinator, "and or nor &"),
    (.adversative, "but yet while whereas although though"),
    (
      .subordinator,
      """
      that because if when whenever as whether unless once since after before until where why how
      what so than
      """
    ),
    (.relative, "who which whom whose that"),
    (
      .auxiliary,
      """
      has have had is are was were be been being will would can could may might must shall should
      do does did didn doesn don won wouldn couldn can hasn hadn haven isn aren wasn weren shouldn
      ain cannot
      """
    ),
    (
      .adverb,
      """
      also then later further however still even again just already now once never not ever often
      himself herself itself themselves too instead therefore meanwhile moreover nevertheless
      nonetheless likewise similarly elsewhere out up down away back forth aloud earlier recently soon always sometimes perhaps maybe indeed yesterday today
      tonight there here afterward afterwards first finally rather quite very thus hence both
      yet simply flatly early late
      """
    ),
    (.according, "according"),
    (.be, "is are was were be been being"),
    (.absolute, "with of"),
    (.by, "by"),
    (.addressing, "told tells asked asks assured assures informed reminded warned advised"),
    (.adverb, "only"),
    (.setting, "where which"),
    (.from, "from"),
    (.timeOrder, "last next past previous following same"),
    (.temporal, "as when while after before once until whenever"),
    (
      .time,
      """
      day days night nights week weeks weekend month months year years hour hours minute minutes
      moment moments morning afternoon evening decade decades ago spring summer autumn fall winter
      """
    ),
    (
      .phrasalCue,
      """
      went-on goes-on going-on put-it puts-it putting-it shot-back shoots-back fired-back fires-back
      hit-back hits-back snapped-back chimed-in chimes-in cut-in cuts-in joined-in burst-out
      blurted-out blurts-out called-out calls-out calling-out cried-out yelled-out pointed-out
      points-out pointing-out spoke-up speaks-up piped-up pipes-up made-clear makes-clear
      making-clear made-plain
      """
    ),
    (.elision, "em n til tis twas cause bout round til cuz"),
  ]

  /// Titles, roles and other nouns.
  static let nouns: [(WordClass, String)] = [
    (
      [.title, .role],
      """
      president minister chancellor premier secretary senator representative congressman
      congresswoman governor mayor judge justice general colonel captain major lieutenant sergeant
      commander admiral officer detective sheriff chief director chairman chairwoman chair
      commissioner ambassador attorney prosecutor councilman councilwoman councillor councilor
      speaker leader king queen prince princess pope bishop archbishop cardinal reverend pastor
      rabbi imam sheikh professor doctor coach manager candidate nominee spokesman spokeswoman
      spokesperson deputy assemblyman assemblywoman lawmaker superintendent treasurer dean
      principal editor reporter correspondent columnist author analyst activist economist
      historian lawyer ceo cfo coo actor actress singer comedian host producer strategist
      pollster adviser advisor aide envoy diplomat legislator alderman
      """
    ),
    (
      .title,
      """
      former vice prime foreign interior defense defence finance executive senior assistant deputy
      acting national
      sir lord lady dame madame mister miss uncle aunt father sister brother
      """
    ),
    (
      [.honorific, .title],
      """
      mr mrs ms mx dr prof rev hon sen sens rep reps gov gen col capt maj lt sgt cmdr adm pres st fr
      messrs atty supt det insp sec
      """
    ),
    (
      .abbreviation,
      """
      jr sr inc corp ltd co vs etc jan feb mar apr jun jul aug sept oct nov dec ave blvd no ala
      ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
      okla ore pa tenn tex vt va wash wis wyo
      """
    ),
    (
      .particle,
      "de del della der den di da das dos du la le van von zu bin ibn al el ul ter ten abu y e af av"
    ),
    (
      .role,
      """
      officials official spokesmen spokespeople presidents ministers senators representatives
      governors mayors judges officers leaders candidates lawmakers lawyers attorneys prosecutors
      critics supporters opponents experts analysts economists scientists researchers activists
      protesters residents neighbors neighbours witnesses police authorities investigators sources
      source aides advisers advisors people person man woman men women boy girl student students
      teacher teachers parents mother father son daughter wife husband sister brother family friend
      friends voter voters democrats republicans conservatives liberals insider insiders report
      statement study letter memo document documents article story headline editorial poll survey
      website site newspaper magazine paper network agency ministry department office court
      committee council commission campaign company group organization organisation party team union
      board government administration embassy military army organizers farmer farmers worker
      workers doctor doctors nurse driver owner owners businessman businesswoman pundit pundits
      observers observer commentator commentators journalist journalists reporters editors
      diplomats operatives operative strategists pollsters staffer staffers veteran veterans
      resident neighbor neighbour witness expert critic supporter opponent tweet post email message
      text sign banner ad narrator announcer moderator caller anchor bureau firm bank institute
      university school association foundation center centre think-tank panel tribunal
      """
    ),
    (
      .calendar,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april june
      july august september october november december jan feb mar apr jun jul aug sept oct nov dec
      """
    ),
    (
      .work,
      """
      autobiography memoir biography program programme radio
      film movie book novel song album show series episode play essay poem painting article column
      segment titled entitled magazine podcast documentary hit single sitcom
      """
    ),
    (
      .plural,
      """
      people police men women children authorities officials democrats republicans conservatives
      liberals others some many both most few several spokesmen spokespeople
      """
    ),
    (
      .cueNoun,
      """
      claim call assertion suggestion argument description warning promise pledge statement remark
      remarks comment comments answer proposal contention accusation admission criticism insistence
      demand plea vow declaration announcement complaint prediction reference response reply
      explanation view belief quip joke boast
      """
    ),
    (.naming, "so-called nicknamed dubbed named known aka nickname word words term phrase hashtag"),
  ]
}
