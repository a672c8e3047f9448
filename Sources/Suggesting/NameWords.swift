/// Words that tell a person’s name from another. Written down from general knowledge.
enum NameWords {
  /// In the name of an organisation, a law, a building, an event or a product, and in no person’s.
  static let things: Set<String> = words(
    """
    Academy Act Action Administration Affairs Agency Agreement Air Airlines Airport Airways Alliance
    American Americans Amendment Angels Arena Army Art Arts Assembly Associates Association Avenue
    Award Awards Bank Baptist Bay Beach Bears Bill Board Books Boulevard Bowl Bridge Broadcasting
    Brothers Building Bulls Bureau Business Cable Campaign Campus Canyon Capital Capitol Care Cathedral
    Catholic Center Centre Central Century Challenge Chamber Championship Charities Christian Church
    Circle Circuit City Civil Claims Classic Clinic Club Coalition Coast College Commission Committee
    Communications Communist Community Company Conference Congress Congressional Conservative
    Conservatives Constitution Consulting Convention Co-op Corporation Corp Council County Court Creek
    Crime Culture Cup Daily Data Day Debate Defense Defence Democrat Democratic Democrats Department
    Development Digital District Division Drive Economic Economics Edition Education Electric Embassy
    Emmy Empire Energy Enforcement Entertainment Environmental Equality European Europe Exchange
    Executive Express Facebook Family Federal Federation Festival Field Fields Film Films Financial
    Fire Football Force Forces Foreign Forest Forum Foundation Freedom Front Fund Games Gallery Garden
    Gardens Gazette General Gate Global Globe Google Government Grammy Grand Group Guard Guardian Hall
    Harbor Health Heights Herald High Highway Historic History Holdings Holiday Holy Home Homeland
    Hospital Hotel House Human Immigration Inc Independent Industries Initiative Insider Institute
    Institution Insurance Intelligence International Internet Iraqi Island Islands Islamic Israeli
    Jewish Journal Justice Kingdom Labor Labour Lake Law League Left Legal Liberal Liberty Library Life
    Limited Line Live Llc Local Ltd Machine Magazine Mail Mall Management Market Markets Marine
    Media Medical Medicaid Medicare Memorial Methodist Metro Metropolitan Middle Military Ministry
    Mirror Motors Mount Mountain Mountains Movement Museum Music Muslim Muslims National
    Nationals Nations Natural Navy Neighborhood Network New News Newspaper NGO North Northern Northwest
    Now Obamacare Observer Ocean Office Oil Olympic Olympics Opera Operations Order Organization
    Organisation Oscar Outlook Palace Panel Parade Parish Park Parliament Partners Partnership Party
    Patrol Peace Pentagon People People's Persian Petroleum Pictures Plan Plant Plaza Planned Point
    Police Policy Political Politics Poll Pool Port Post Power Press Primary Prison Prize Productions
    Products Program Project Protection Protestant Public Quarterly Radio Rail Railroad Railway Ranch
    Range Records Reform Region Regional Register Religious Report Reporter Republic Republican
    Republicans Research Resort Restaurant Review Revolution Ridge Right Rights River Road Royal Rule
    Russian Safety School Schools Science Sciences Sea Security Senate Series Service Services
    Social Society Software Solutions South Southern Special Sports Square Stadium Standard Star State
    States Station Statistics Stock Store Stores Strategic Street Strip Studies Studio Studios Summit
    Sun Super Supreme Survey Syndrome System Systems Task Tax Team Tech Technologies Technology
    Telegraph Television Temple Territory Theater Theatre Times Today Tower Towers Town Township Trade
    Trail Training Transit Transport Transportation Treasury Treaty Trial Tribune Trust Tunnel TV
    Twitter Union United Universal University Valley Veterans Video View Village Wall War Watch Water
    Way Web Week Weekly Welfare West Western White Wing Women Women's Workers Works World YouTube Youth
    Zone Medal Medicine Syndicate Nobel Street Suite Republika Bureau African Asian Arab Chinese
    British French German Japanese Korean Mexican Turkish Syrian Iranian Ukrainian Canadian Australian
    Indian Italian Spanish Brazilian Latino Latinos Hispanic Hispanics Native Evangelical Trumpism
    Commonwealth Union's Amendment Cabinet Ways Means Homeless Instagram Amazon Apple Microsoft
    Airlines Nationals Yankees Giants Cowboys Patriots Lakers Warriors Knicks Rangers Sox Cubs
    Tea Black Lives Matter Wikileaks WikiLeaks Reuters Breitbart Politico CNN NBC CBS ABC
    BBC Fox MSNBC NPR ESPN FBI CIA NATO UN EU Dow Brexit Qaeda Jihad Hezbollah Hamas Isis Taliban Endeavor Hurricane Storm Typhoon Scandal Speech Bros Halloween Christmas Easter
    Thanksgiving Ramadan Passover God Lord Heaven Bible Quran Constitution Internet Web Ring Line Rail
    Hill Hills Springs Falls Rock Cove Grove Woods Pond Mills Manor Court Terrace Lane Place Crossing
    """)

  /// In the name of an organisation at its head, and seldom in a person’s.
  static let heads: Set<String> = words(
    """
    The A An At By If In On For From And But Or As With Meanwhile However Although When While After
    Before Since Because Despite During Under Over Then Now Here There This That These Those What Why
    How Who Where Which Yes No Not Only Also Just Even Still Yet So Such Some Many Most Both Each Every
    All Any Another Other Others Several Few Former Dear Saint St St. San Santa Los Las El La Fort Ft
    Mount Mt Port Lake Cape East West North South New Old Big Little Great Grand Upper Lower First
    Second Third Last Next Like Per Plus Via Read See Watch Photo Image Getty Associated According
    Because Earlier Later Today Yesterday Tonight Tomorrow Even Asked Speaking Calling Saying Citing
    Given Unlike Instead Indeed Perhaps Maybe Among Inside Outside Amid Against Between Across Around
    Behind Beyond Through Throughout Toward Towards Until Upon Within Without Let Listen Click Neither Either Nor Follow
    Justices Senators Presidents Judges Starring Hurricane Happy Merry Good Bad Dead Free Real Meet
    """)

  /// Make an adjective of a name.
  static let tails = [
    "-style", "-era", "-led", "-backed", "-like", "-inspired", "-owned", "-aligned", "-supported",
    "-run", "-type", "-esque", "-affiliated", "-friendly",
  ]

  /// Tell no role by themselves.
  static let modifiers: Set<String> = words(
    "former Former then acting Acting late Late new New another Sens. Reps. Govs. Messrs. ex")

  /// End an apposition that tells no role.
  static let kin: Set<String> = words(
    """
    man woman boy girl mother father son daughter husband wife brother sister uncle aunt friend guy
    child kid widow widower person victim suspect resident native gentleman lady baby twin cousin
    nephew niece grandfather grandmother grandson granddaughter parent spouse partner boyfriend
    girlfriend fiancé fiancée teenager stranger hero member expert critic fan survivor passenger
    """)

  /// Begin a clause, so that what stands before is no role alone.
  static let clauses: Set<String> = words(
    "who which that whose and but said says is was has had when where while as to")

  /// Stand in a person’s name in capitals.
  static let suffixes: Set<String> = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"]

  static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
