extension Lexicon {
  /// English words.
  public static let english = Lexicon(
    EnglishWords.verbs + EnglishWords.pasts + EnglishWords.grammar + EnglishWords.nouns,
    suffixes: [("ing", .participleForm), ("ed", .pastForm), ("ly", .adverbForm)])
}

/// Lists of words, written down from general knowledge of English news prose.
enum EnglishWords {
  /// Saying verbs by form, and common verbs that end a noun phrase.
  static let verbs: [(WordClass, String)] = [
    (
      .finiteCue,
      """
      said says stated told tells noted explained explains added adds announced announces argued
      argues asked asks answered answers replied replies responded responds insisted insists
      maintained maintains claimed contended contends asserted asserts alleged alleges declared
      declares emphasized emphasised emphasizes emphasises stressed stresses underlined underscored
      highlighted reiterated reiterates repeated repeats warned warns cautioned cautions predicted
      predicts promised vowed vows pledged admitted admits acknowledged acknowledges conceded
      concedes confirmed confirms denied denies complained complains lamented laments recalled
      recalls remembered remarked remarks observed observes commented wrote writes tweeted tweets
      posted blogged testified testifies joked jokes quipped quips boasted boasts bragged brags
      shouted shouts yelled yells cried screamed whispered whispers muttered mumbled exclaimed
      exclaims concluded concludes suggested suggests proposed recommended urged urges demanded
      begged pleaded implored advised instructed ordered called calls described describes termed
      labeled labelled branded dubbed characterized characterised criticized criticised condemned
      blasted slammed denounced decried derided dismissed mocked ridiculed accused accuses blamed
      praised hailed lauded applauded referred refers quoted quotes cited cites reads read
      reported revealed reveals disclosed divulged informed assured reassured countered counters
      retorted rejoined shot fired thundered opined opines mused muses wondered wonders speculated
      guessed hinted implied inferred intimated pointed points believes believed thinks thought
      hopes hoped fears feared feels felt expects expected agreed agrees disagreed objected
      protested protests swore swears attested avowed affirmed affirms proclaimed proclaims
      professed summarized summarised sums summed echoed echoes chimed interjected interrupted
      elaborated clarified clarifies specified detailed outlined recounted recounts related
      relayed narrated ventured volunteered allowed offered continued continues began concurred
      apologized apologised thanked greeted teased taunted scolded chided rebuked ranted raged
      fumed snapped barked growled laughed smiled sighed sobbed gushed enthused signed deadpanned
      prayed sang chanted tells likened compared defended defends derided questioned
      questions inquired queried pressed challenged rejected refuted disputed rebutted threatened
      threatens credited attributed touted decreed ruled wants wanted saw sees knew knows
      considered considers regarded viewed deemed learned signaled signalled indicated indicates
      expressed expresses voiced vented
      """
    ),
    (
      .weakCue,
      """
      shot fired read reads pointed points believes believed thinks thought hopes hoped fears feared
      feels felt expects expected related allowed offered continued continues began snapped
      barked growled laughed smiled sighed sobbed signed saw sees knew knows wants wanted
      considered considers regarded viewed deemed learned ordered called calls ruled pressed raged
      defended defends compared questions questioned expressed expresses greeted
      """
    ),
    (
      [.finiteCue, .nounLike],
      "notes claims reports promises demands comments states posts estimates finds found"
    ),
    ([.finiteCue, .nounLike, .weakCue], "finds found shows showed"),
    (
      .finiteCue,
      """
      attacked reminded reminds projected predicted jabbed needled disavowed invoked invokes
      lambasted lambasts assailed skewered trumpeted surmised reasoned estimated referenced
      references demurred exhorted exhorts griped sniffed huffed crowed intoned cracked groused
      bellowed hollered pronounced pronounces
      """
    ),
    (
      .baseCue,
      """
      say tell explain add announce argue ask answer reply respond insist maintain contend assert
      allege declare emphasize emphasise stress underline underscore highlight reiterate repeat
      warn caution predict vow pledge admit acknowledge concede confirm deny complain lament
      recall remark observe write testify joke quip boast brag shout yell whisper exclaim conclude
      suggest recommend urge advise call describe characterize criticize condemn denounce accuse
      blame praise refer quote cite reveal disclose inform assure counter speculate hint imply
      believe think hope fear feel agree disagree object swear affirm proclaim clarify specify
      """
    ),
    ([.baseCue, .nounLike], "note claim report promise demand comment state post tweet"),
    (
      .participleCue,
      """
      saying stating telling noting explaining adding announcing arguing asking answering replying
      responding insisting maintaining claiming contending asserting alleging declaring
      emphasizing emphasising stressing underlining underscoring highlighting reiterating
      repeating warning cautioning predicting promising vowing pledging admitting acknowledging
      conceding confirming denying complaining lamenting recalling remarking observing commenting
      writing tweeting posting testifying joking quipping boasting bragging shouting yelling
      crying screaming whispering exclaiming concluding suggesting recommending urging demanding
      advising calling describing terming labeling labelling branding dubbing characterizing
      characterising criticizing criticising condemning blasting slamming denouncing decrying
      deriding dismissing mocking accusing blaming praising hailing lauding referring quoting
      citing reporting revealing disclosing informing assuring countering opining musing
      wondering speculating hinting offering attacking reminding touting blasting defending
      disputing rejecting disavowing implying pointing agreeing protesting swearing affirming
      proclaiming echoing elaborating clarifying specifying recounting continuing comparing
      likening threatening chanting reading expressing
      """
    ),
    (
      .verb,
      """
      took made gave came got left met won lost held kept put set ran sat stood spoke brought bought
      built sent spent led fell rose grew drew broke chose drove ate flew forgot hid hit hurt laid
      lay paid rode sold shook sought slept stole struck taught threw understood woke wore gets gave
      makes takes gives comes keeps puts runs sits stands speaks brings leads falls rises holds
      seems seemed appears looks became becomes remains turned tried wants needs used
      """
    ),
  ]

  /// Past forms by their endings; these have none that tells.
  static let pasts: [(WordClass, String)] = [
    (
      .past,
      "told written read heard thought felt known seen found shown put quoted sung sworn shot said"
    )
  ]

  /// Words of grammar.
  static let grammar: [(WordClass, String)] = [
    (.subjectPronoun, "he she they it i we you"),
    (.he, "he"), (.she, "she"), (.they, "they"), (.it, "it"), (.we, "we"), (.you, "you"),
    (.who, "who"), (.I, "i"),
    (
      .determiner,
      """
      the a an this these those some several many most both one two three four five six seven eight
      nine ten another other each every no any all few more such
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
      nonetheless earlier recently soon always sometimes perhaps maybe indeed yesterday today
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
    (.naming, "so-called nicknamed dubbed named known aka nickname word words term phrase hashtag"),
  ]
}
