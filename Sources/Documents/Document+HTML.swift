extension Document {
  /// Reads a web page: its own text in lines, as a browser would show them, and what it says of itself.
  ///
  /// The source text is the text found, and `encoding` what the page was in. Throws when the page is in no known
  /// encoding or holds no text. `declared` is the encoding and `location` the address its envelope gives.
  init(
    name: String, html bytes: [UInt8], format: DocumentFormat = .html, declared: String? = nil,
    location: String? = nil
  ) throws(DocumentError) {
    guard bytes.count <= Self.pageLimit else { throw DocumentError(file: name, .pageTooLarge) }
    let source = try MarkupEncoding(bytes, name: name, declared: declared)
    let tree = MarkupParser.parse(source.text)
    var lines = PageLines(tree).all()
    var main = MainText(lines, tree.nodes)
    if main.kept.isEmpty {
      lines = PageLines(tree, includesHidden: true).all()
      main = MainText(lines, tree.nodes)
    }
    let first = main.kept.first { lines[$0].weight >= 60 } ?? main.kept.last ?? 0
    let properties = DocumentProperties(
      tree, head: Array(lines.prefix(first)), lines: lines, location: location)
    var text: [UInt8] = []
    for index in Self.titled(main.kept, lines, properties.title, before: first) {
      text += lines[index].text
      text.append(0x0A)
    }
    let paragraphs = Paragraph.all(in: text)
    guard !paragraphs.isEmpty else { throw DocumentError(file: name, .noPageText) }
    var diagnostics: [Diagnostic] = []
    if let damage = Damage(in: text) { diagnostics.append(.invalidBytes(damage, source.encoding)) }
    let struck = tree.struckCount
    if struck > 0 { diagnostics.append(.struckOut(struck)) }
    if tree.isCut { diagnostics.append(.cutPage) }
    if main.leftOut > max(200, text.count / 100) { diagnostics.append(.leftOut(main.leftOut)) }
    self.init(
      name: name, format: format, properties: properties, text: SourceText(bytes: text),
      encoding: source.encoding,
      paragraphs: paragraphs, diagnostics: diagnostics)
  }

  /// Larger than any saved page with all its pictures inside.
  static var pageLimit: Int { 64 << 20 }

  /// The lines kept, and before them the page's title when it stands apart from them.
  private static func titled(_ kept: [Int], _ lines: [PageLine], _ title: String?, before first: Int) -> [Int]
  {
    guard let title, let start = kept.first else { return kept }
    let bare = PageTitle.bare(title.utf8)
    func isTitle(_ index: Int) -> Bool {
      PageTitle.bare(lines[index].text) == bare
    }
    guard !kept.prefix(while: { $0 <= first }).contains(where: isTitle),
      let apart = lines.indices.prefix(start).last(where: isTitle)
    else { return kept }
    return [apart] + kept
  }
}

extension Damage {
  /// The characters U+FFFD in a text; nil when it has none.
  init?(in text: [UInt8]) {
    var count = 0
    var first: Int?
    for index in text.indices.dropLast(2)
    where text[index] == 0xEF && text[index + 1] == 0xBF && text[index + 2] == 0xBD {
      count += 1
      if first == nil { first = index }
    }
    guard let first else { return nil }
    self.init(count: count, firstRange: first..<first + 3)
  }
}

extension Diagnostic {
  fileprivate static var cutPage: Diagnostic {
    Diagnostic(
      .warning, rule: "page-cut",
      Bilingual(
        zh: "网页的标签超过 \(MarkupParser.nodeLimit) 个,其后的内容没有读;请另存为纯文本",
        en:
          "the page has more than \(MarkupParser.nodeLimit) tags and its end was not read; save it as plain text"
      ))
  }

  fileprivate static func leftOut(_ characters: Int) -> Diagnostic {
    Diagnostic(
      .note, rule: "page-left-out",
      Bilingual(
        zh: "网页正文之外还有约 \(characters) 字没有读;如有缺漏,请在浏览器中复制正文存为纯文本",
        en:
          "about \(characters) characters of sentences outside the page's main text were not read; if something is missing, copy the text into a plain text file"
      ))
  }
}
