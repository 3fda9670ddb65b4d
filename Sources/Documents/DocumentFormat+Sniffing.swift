extension DocumentFormat {
  /// The format of a file, told by how its bytes begin and not by its name: people rename files, and sites
  /// answer a download of `报告.doc` with a web page.
  ///
  /// Throws for formats that are known and not read.
  init(sniffing bytes: [UInt8], name: String) throws(DocumentError) {
    if let packed = PackedFormat(bytes) {
      switch packed {
      case .docx: self = .docx
      case .odt: self = .odt
      case .other(let format): throw DocumentError(file: name, .binary(format))
      case .archive: throw DocumentError(file: name, .archive(.severalInside))
      }
      return
    }
    if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
      return
    }
    if let format = BinaryFormat(startOf: bytes) {
      guard format == .office97 else { throw DocumentError(file: name, .binary(format)) }
      let compound = CompoundFile(bytes)
      // Word puts a document with a password into a file of the older kind.
      throw DocumentError(file: name, compound.isLocked ? .archive(.encrypted) : .binary(compound.format))
    }
    // Nearly all plain reports begin with a Chinese character; they need no closer look.
    let first = bytes.prefix(64).first { $0 > 0x20 } ?? 0
    guard
      first < 0x80 || bytes.starts(with: [0xEF, 0xBB, 0xBF]) || TextEncoding(utf16MarkOf: bytes) != nil
        || FileHead.isPageName(name)
    else {
      self = .text
      return
    }
    let head = FileHead(bytes)
    if let root = head.xmlRoot, root != "html" {
      // Whatever else is XML, its tags are not text.
      guard root == "office:document" else {
        throw DocumentError(file: name, .binary(head.isWordXML(root) ? .wordXML : .xml))
      }
      self = .odt
    } else if head.isMailMessage {
      self = .mhtml
    } else if head.isMarkup(named: name) {
      self = .html
    } else {
      self = .text
    }
  }
}

/// The first characters of a file in lower case, whatever encoding of ASCII they are in: enough to see tags
/// and header fields. Characters that are not ASCII are dropped.
struct FileHead {
  /// Without a byte order mark and without white space in front.
  let text: String

  init(_ bytes: [UInt8], limit: Int = 8192) {
    var head = ArraySlice(bytes.prefix(limit))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    // UTF-16 of either order has NUL for every other byte of ASCII.
    let ascii = head.filter { $0 != 0 && $0 < 0x80 }
    let lowered = ascii.drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    text = String(decoding: lowered, as: UTF8.self)
  }

  /// Whether it begins as a saved page's message does: header fields, one of which names its MIME version or
  /// the parts it has.
  var isMailMessage: Bool {
    var saysType = false
    var isMail = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
      let name = line[..<colon]
      guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else { return false }
      if name == "mime-version" { isMail = true }
      if name == "content-type" {
        saysType = true
        if line.contains("multipart/") || line.contains("text/html") { isMail = true }
      }
    }
    return isMail && saysType
  }

  /// The name of the first element of a text that declares itself XML; nil for any other text.
  var xmlRoot: Substring? {
    guard text.hasPrefix("<?xml") else { return nil }
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if let first = rest.first, first.isLetter || first == "_" {
        return rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
      }
    }
    return nil
  }

  /// Whether Word wrote it: as one XML file, of 2003 or as the newer package in one piece.
  func isWordXML(_ root: Substring) -> Bool {
    text.contains("progid=\"word.document\"") || root == "w:worddocument" || root == "pkg:package"
  }

  /// Whether it is markup to be read as HTML: it begins with a tag of HTML's, perhaps behind declarations and
  /// comments, and is no Markdown, which may begin with a tag too.
  func isMarkup(named name: String) -> Bool {
    var rest = text[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.hasPrefix("<!doctype") { return rest.prefix(40).contains("html") }
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return true }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") {
        guard let end = rest.firstIndex(of: ">") else { return false }
        rest = rest[rest.index(after: end)...]
      } else {
        break
      }
    }
    guard rest.first == "<" else { return Self.isPageName(name) && text.contains("</") }
    let tag = rest.dropFirst().prefix { $0.isLetter || $0.isNumber }
    if Self.pageTags.contains(String(tag)) { return true }
    return Self.fragmentTags.contains(String(tag)) && !name.lowercased().hasSuffix(".md")
      && rest.prefix(2048).contains("</")
  }

  static func isPageName(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".html", ".htm", ".shtml", ".xhtml"].contains { name.hasSuffix($0) }
  }

  private static let pageTags: Set<String> = ["html", "head", "body", "meta", "title", "base"]
  private static let fragmentTags: Set<String> = [
    "div", "p", "table", "span", "script", "style", "link", "center", "font", "article", "section", "main",
    "h1",
    "h2", "h3", "h4", "a", "b", "strong", "br", "ul", "ol", "form", "header", "nav", "iframe", "img", "input",
    "ucapcontent", "ucaptitle", "noscript",
  ]
}
