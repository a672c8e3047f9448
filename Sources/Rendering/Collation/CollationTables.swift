/// In which order the letters of scripts and languages come.
///
/// An alphabet is a list of letters. The rules of a language change the alphabet of its script:
/// in `n < ñ` a letter comes behind another, in `o = ø` letters are filed as others and differ
/// from them only where nothing else does, as accents do. Letters may be several, `h < ch`. What
/// no rule names is filed under its letter without the mark.
enum CollationTables {
  /// The alphabets by script, in the order in which scripts follow each other. Latin and Greek are
  /// the alphabets themselves; Cyrillic merges those of the languages written in it, as the root
  /// collation of the Unicode CLDR does.
  static let alphabets: [(script: Script, letters: String)] = [
    (.latin, "a b c d e f g h i j k l m n o p q r s t u v w x y z þ"),
    (.greek, "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω"),
    (
      .cyrillic,
      """
      а ә б в г ґ ғ д ђ е є ж з ѕ и і ї й ј к қ л љ м н ң њ о ө п р с т ћ у ұ ү ф х һ ц ч џ ш щ \
      ъ ы ь э ю я
      """
    ),
  ]

  /// What holds in every language: the root collation of the Unicode CLDR, with đ, ð, ħ, ı, ŋ and
  /// ə under the letters that they look like.
  static let root =
    """
    ae = æ; oe = œ; ss = ß; d = đ = ð; e = ə; g = ǥ; h = ħ; i = ı; l = ł; n = ŋ; o = ø; t = ŧ; \
    σ = ς
    """

  /// The rules of languages, from the collations of the Unicode CLDR (release 42), which follow the
  /// languages' standards: for Swedish SS 4363, for German DIN 5007-1 (which is the root's), for
  /// Czech ČSN 97 6030, for Polish PN-N-01229, for Hungarian MSZ 3401, for Spanish the order of the
  /// academies since 1994.
  static let languages: [String: String] = [
    "az": """
    c < ç; e < ə; g < ğ; h < x < ı < i; k < q; o < ö; s < ş; u < ü; z < w
    """,
    "be": "е < ё; у < ў",
    "cs": "c < č; h < ch; r < ř; s < š; z < ž",
    "cy": "c < ch; d < dd; f < ff; g < ng; l < ll; p < ph; r < rh; t < th",
    "da": "d = đ = ð; y = ü = ű; th = þ; z < æ = ä < ø = ö = ő < å = aa",
    "eo": "c < ĉ; g < ĝ; h < ĥ; j < ĵ; s < ŝ; u < ŭ",
    "es": "n < ñ",
    "et": "s < š < z < ž; w < õ < ä < ö < ü",
    "fi": "y = ü; z < å < ä = æ < ö = ø",
    "hr": "c < č < ć; d < dž < đ; l < lj; n < nj; s < š; z < ž",
    "hu": """
    c < cs; d < dz < dzs; g < gy; l < ly; n < ny; o < ö = ő; s < sz; t < ty; u < ü = ű; z < zs; \
    cscs = ccs; dzdz = ddz; dzsdzs = ddzs; gygy = ggy; lyly = lly; nyny = nny; szsz = ssz; \
    tyty = tty; zszs = zzs
    """,
    "is": """
    a < á; d < ð; e < é; i < í; o < ó; u < ú; y < ý; z < þ < æ = ä < ö = ø < å
    """,
    "kk": "е < ё; щ < ъ < ы < і < ь",
    "lt": "c < č; i = į = y; s < š; z < ž",
    "lv": "c < č; g < ģ; i = y; k < ķ; l < ļ; n < ņ; r < ŗ; s < š; z < ž",
    "mk": "д < ѓ; т < ќ",
    "nb": "d = đ = ð; y = ü = ű; th = þ; z < æ = ä = ę < ø = ö = ő = œ < å = aa",
    "pl": "a < ą; c < ć; e < ę; l < ł; n < ń; o < ó; s < ś; z < ź < ż",
    "ro": "a < ă < â; i < î; s < ș = ş; t < ț = ţ",
    "sk": "a < ä; c < č; h < ch; o < ô; r < ř; s < š; z < ž",
    "sl": "c < č < ć; d < đ; s < š; z < ž",
    "sq": """
    c < ç; d < dh; e < ë; g < gj; l < ll; n < nj; r < rr; s < sh; t < th; x < xh; z < zh
    """,
    "sv": """
    d = đ = ð; y = ü = ű; th = þ; z < å < ä = æ = ę < ö = ø = ő = œ = ô
    """,
    "tr": "c < ç; g < ğ; h < ı < i; o < ö; s < ş; u < ü",
    "vi": "a < ă < â; d < đ; e < ê; o < ô < ơ; u < ư",
  ]

  /// Languages that have the rules of another.
  static let sameAs: [String: String] = [
    "bs": "hr", "gl": "es", "nn": "nb", "no": "nb", "sr-latn": "hr",
  ]

  /// Combining marks in the order in which words that differ in nothing else are sorted (Unicode
  /// Technical Standard 10, default table): acute, grave, breve, circumflex, caron, ring, diaeresis,
  /// double acute, tilde, dot above, dot below, cedilla, ogonek, macron.
  static let marks: [Unicode.Scalar] = [
    "\u{301}", "\u{300}", "\u{306}", "\u{302}", "\u{30C}", "\u{30A}", "\u{308}", "\u{30B}",
    "\u{303}", "\u{307}", "\u{323}", "\u{327}", "\u{328}", "\u{304}",
  ]
}
