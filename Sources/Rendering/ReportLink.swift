/// The link by which a reader tells that somebody else said it.
struct ReportLink {
  /// A web address, or `mailto:` and a mail address.
  let address: String

  /// The address with what the desk needs to know filled in: the article's title, the quotation's
  /// address, its words and the speaker that the page names.
  func href(article: String, quotation: String, words: String, speaker: String) -> String {
    guard address.hasPrefix("mailto:") else {
      let facts = [
        ("article", article), ("address", quotation), ("words", words), ("speaker", speaker),
      ]
      let query = facts.map { "\($0)=\(PercentEncoding.encode($1))" }.joined(separator: "&")
      let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let fragment = parts.count > 1 ? "#\(parts[1])" : ""
      return "\(parts[0])\(parts[0].contains("?") ? "&" : "?")\(query)\(fragment)"
    }
    // Lines of a mail end in CRLF (RFC 6068).
    let body =
      "\(words)\r\n\r\nSpeaker on the page: \(speaker)\r\nAddress: \(quotation)\r\n\r\n"
      + "What is wrong:\r\n"
    return "\(address)?subject=\(PercentEncoding.encode("Wrong attribution: \(article)"))"
      + "&body=\(PercentEncoding.encode(body))"
  }
}
