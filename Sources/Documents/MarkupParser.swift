import CLibXML2

/// Reads HTML of any kind, however broken, by libxml2's parser: its events become a `MarkupTree`.
///
/// No tree of libxml2's is built, so that neither its depth nor its freeing can overflow a stack. Nothing is fetched
/// and nothing is printed.
enum MarkupParser {
  /// More elements and texts than any page has; what follows them is left out.
  static let nodeLimit = 2_000_000

  /// The page. `bytes` must be valid UTF-8 without NUL.
  static func parse(_ bytes: [UInt8]) -> MarkupTree {
    let builder = MarkupBuilder()
    guard let context = htmlNewParserCtxt() else { return builder.tree }
    defer { htmlFreeParserCtxt(context) }
    builder.context = context
    context.pointee.sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    withExtendedLifetime(builder) {
      MarkupCondition.removed(from: bytes).withUnsafeBytes { buffer in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        let document = htmlCtxtReadMemory(
          context, start, Int32(clamping: buffer.count), nil, "UTF-8", Int32(options))
        if let document { xmlFreeDoc(document) }
      }
    }
    builder.finish()
    return builder.tree
  }

  /// Callbacks for the events that matter; the others have none, those for errors least of all.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let builder = MarkupBuilder.of(context), let name else { return }
      builder.start(name, attributes)
    }
    handler.endElement = { context, _ in MarkupBuilder.of(context)?.end() }
    handler.characters = { context, text, count in MarkupBuilder.of(context)?.append(text, count) }
    handler.ignorableWhitespace = { context, text, count in MarkupBuilder.of(context)?.append(text, count) }
    handler.comment = { context, text in MarkupBuilder.of(context)?.comment(text) }
    return handler
  }
}

/// Collects a parser's events.
private final class MarkupBuilder {
  var tree = MarkupTree()
  /// The open elements.
  private var open = [0]
  var context: htmlParserCtxtPtr?
  /// The depth at which `<title>` is open.
  private var titleDepth: Int?

  static func of(_ context: UnsafeMutableRawPointer?) -> MarkupBuilder? {
    context.map { Unmanaged<MarkupBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private var isFull: Bool {
    guard tree.nodes.count >= MarkupParser.nodeLimit else { return false }
    tree.isCut = true
    xmlStopParser(context)
    return true
  }

  func start(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard !isFull else { return }
    let name = String(cString: name)
    let tag = MarkupTag(name: name)
    var node = MarkupTree.Node(tag: tag, parent: open[open.count - 1], end: 0)
    node.text = tree.characters.count..<tree.characters.count
    read(Self.values(attributes), of: name, into: &node)
    if tag == .title, tree.title.isEmpty { titleDepth = open.count }
    open.append(tree.nodes.count)
    tree.nodes.append(node)
  }

  func end() {
    guard open.count > 1 else { return }
    close(open.removeLast())
    if titleDepth == open.count { titleDepth = nil }
  }

  func finish() {
    while let index = open.popLast() { close(index) }
  }

  private func close(_ index: Int) {
    tree.nodes[index].end = tree.nodes.count
    tree.nodes[index].text = tree.nodes[index].text.lowerBound..<tree.characters.count
  }

  func append(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let text, count > 0, !isFull else { return }
    let bytes = UnsafeBufferPointer(start: text, count: Int(count))
    if titleDepth != nil {
      tree.title += String(decoding: bytes, as: UTF8.self)
      return
    }
    let parent = open[open.count - 1]
    // A script's text is no text.
    guard tree.nodes[parent].tag != .hidden else { return }
    let start = tree.characters.count
    tree.characters.append(contentsOf: bytes)
    let last = tree.nodes.count - 1
    if tree.nodes[last].tag == .text, tree.nodes[last].parent == parent {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<tree.characters.count
    } else {
      tree.nodes.append(
        MarkupTree.Node(
          tag: .text, parent: parent, end: tree.nodes.count + 1, text: start..<tree.characters.count))
    }
  }

  /// `<!-- saved from url=(0041)https://www.example.gov.cn/a.html -->`
  func comment(_ text: UnsafePointer<UInt8>?) {
    guard tree.savedFrom == nil, tree.nodes.count < 64, let text else { return }
    let words = String(cString: text)
    guard let start = words.prefix(4096).firstRange(of: "saved from url=(")?.upperBound,
      let close = words[start...].firstIndex(of: ")")
    else { return }
    tree.savedFrom = String(words[words.index(after: close)...].prefix { !$0.isWhitespace })
  }

  private static func values(
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> [String: String] {
    var values: [String: String] = [:]
    guard var pair = attributes else { return values }
    while let name = pair[0] {
      let key = String(cString: name)
      if read.contains(key), values[key] == nil { values[key] = pair[1].map { String(cString: $0) } ?? "" }
      pair += 2
    }
    return values
  }

  private static let read: Set<String> = [
    "class", "id", "style", "hidden", "name", "property", "content", "rel", "href", "colspan", "rowspan",
    "start", "value", "type", "reversed",
  ]

  private func read(_ values: [String: String], of name: String, into node: inout MarkupTree.Node) {
    switch name {
    case "meta":
      guard let key = (values["name"] ?? values["property"])?.lowercased(), let content = values["content"],
        tree.meta[key] == nil
      else { return }
      tree.meta[key] = content
    case "link":
      if values["rel"]?.lowercased() == "canonical", tree.canonical == nil { tree.canonical = values["href"] }
    case "a":
      // <a name="top"> marks a place and leads nowhere.
      if values["href"] == nil { node.tag = .inline }
      node.role = MarkupRole(class: values["class"], id: values["id"], style: values["style"])
      if values["hidden"] != nil { node.role.insert(.hidden) }
      if let address = values["href"], MarkupLink.leadsToNote(address) { node.role.insert(.raised) }
    case "td", "th":
      // No table of a report has more; a page that says a million columns is no page.
      node.columns = min(max(Int(values["colspan"] ?? "") ?? 1, 1), 64)
      node.rows = min(max(Int(values["rowspan"] ?? "") ?? 1, 1), 1024)
      fallthrough
    default:
      node.role = MarkupRole(class: values["class"], id: values["id"], style: values["style"])
      if values["hidden"] != nil { node.role.insert(.hidden) }
      if name == "ol" { tree.lists[tree.nodes.count] = MarkupList(values) }
      if node.tag == .item {
        tree.itemNumbers[tree.nodes.count] = values["value"].flatMap { Int($0) }
        if MarkupList.hidesNumber(values["style"] ?? "") { node.role.insert(.unnumbered) }
      }
      if node.tag == .inline {
        if node.role.contains(.block) { node.tag = .block }
        if node.role.contains(.struck) { node.tag = .struck }
      }
      if node.tag == .raised { node.role.insert(.raised) }
      if node.tag == .lowered { node.role.insert(.lowered) }
    }
  }
}

/// What a link's address says of it.
enum MarkupLink {
  /// Whether it leads to a note of its own page: `#_ftn1`, also when saving the page has made it whole.
  static func leadsToNote(_ address: String) -> Bool {
    guard let mark = address.lastIndex(of: "#") else { return false }
    let name = address[address.index(after: mark)...].lowercased().drop { $0 == "_" }
    return ["ftn", "fn", "footnote", "edn", "endnote", "note"].contains { name.hasPrefix($0) }
      && (name.last?.isNumber ?? false)
  }
}
