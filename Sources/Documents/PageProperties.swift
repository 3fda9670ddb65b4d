extension DocumentProperties {
  /// What a page says of itself: in `<meta>` as the systems of government sites fill it, in the lines above its
  /// text, in `<title>`, and in what the browser wrote when it saved the page.
  ///
  /// `head` are the lines above the text and `lines` all of the page; `location` is the address its envelope gives.
  init(_ tree: MarkupTree, head: [PageLine], lines: [PageLine], location: String?) {
    // A list of links above the text says nothing of it.
    let labels = PageLabels(head.lazy.filter { !$0.isLink }.map { String(decoding: $0.text, as: UTF8.self) })
    func meta(_ names: String...) -> String? {
      names.lazy.compactMap { tree.meta[$0].flatMap(Self.plain) }.first
    }
    self.init()
    title =
      meta("articletitle") ?? PageTitle(tree.title, lines: lines).text ?? labels.title
      ?? meta("og:title", "dc.title").flatMap { PageTitle($0, lines: lines).text }
    published =
      [
        "pubdate", "publishdate", "publish_date", "publish_time", "publishtime", "article:published_time",
        "firstpublishedtime", "dc.date", "dcterms.issued", "weibo:article:create_at",
      ].lazy.compactMap { tree.meta[$0].flatMap { WrittenDay.first(in: $0) } }.first ?? labels.published
    url =
      [tree.savedFrom, location, tree.canonical, meta("og:url"), meta("url")].lazy.compactMap { $0 }
      .first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
    indexNumber = meta("indexnumber", "index_number") ?? labels.indexNumber
    publisher = labels.publisher ?? meta("contentsource", "content_source") ?? labels.source
  }

  /// Without white space around it; nil when nothing is left.
  private static func plain(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}

/// The title of a page without the site's name that `<title>` puts before or behind it.
struct PageTitle {
  /// Nil when there is none.
  let text: String?

  /// The part of `title` that the page itself shows as a line is its title; without such a line, the longest part.
  init(_ title: String, lines: [PageLine]) {
    let whole = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let parts = ([whole] + Self.parts(of: whole)).filter { $0.count >= 6 }
    let wanted = parts.map { Self.bare($0.utf8) }
    var isSeen = [Bool](repeating: false, count: parts.count)
    for line in lines where line.characters <= 120 {
      let text = Self.bare(line.text)
      for index in wanted.indices where wanted[index] == text { isSeen[index] = true }
    }
    let seen = parts.indices.filter { isSeen[$0] }.map { parts[$0] }
    let longest = { (left: String, right: String) in left.count < right.count }
    text =
      seen.max(by: longest) ?? parts.dropFirst().max(by: longest) ?? parts.first
      ?? (whole.isEmpty ? nil : whole)
  }

  /// Without white space: of the ASCII kind, U+00A0 and U+3000, which a page's lines and its `<title>` have in different
  /// places.
  static func bare(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bare: [UInt8] = []
    for byte in text where byte > 0x20 {
      bare.append(byte)
      if byte == 0x80, bare.count >= 3, bare[bare.count - 3] == 0xE3, bare[bare.count - 2] == 0x80 {
        bare.removeLast(3)
      } else if byte == 0xA0, bare.count >= 2, bare[bare.count - 2] == 0xC2 {
        bare.removeLast(2)
      }
    }
    return bare
  }

  /// Split at `_`, `|`, dashes that are not between digits, and `>`.
  private static func parts(of title: String) -> [String] {
    let characters = Array(title)
    var parts: [[Character]] = [[]]
    for (index, character) in characters.enumerated() {
      let isDash = "-–—".contains(character)
      let isBetweenDigits =
        index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
        && characters[index + 1].isNumber
      if "_|>｜".contains(character) || isDash && !isBetweenDigits {
        parts.append([])
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { String($0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }
}
