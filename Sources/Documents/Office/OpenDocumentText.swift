/// The text of an OpenDocument text, as a reader of the printed page sees it: numbers of lists in front of their
/// paragraphs, deletions and hidden text left out.
struct OpenDocumentText: XMLVisitor {
  private let styles: OpenDocumentStyles
  private(set) var text = OfficeText()
  private(set) var notes = OfficeNotes()

  /// A list that is open; lists stand within the items of lists.
  private struct OpenList {
    var style: String?
    /// The counter it counts with.
    var key: String
    /// Whether the item's number has not been shown yet.
    var awaitsLabel = false
    var startValue: Int?
  }

  private var lists: [OpenList] = []
  private var counters: [String: ListCounter] = [:]
  private var outlineCounter = ListCounter()
  private var listCount = 0
  /// The last list's counter of each style, for lists that go on.
  private var lastKey: [String: String] = [:]
  private var keyOfID: [String: String] = [:]

  private var openParagraphs = 0
  private var hidden: [Bool] = []
  private var cells: [(columns: Int, repeated: Int)] = []
  private var noteKey: [String] = []
  private var noteCount = 0
  /// Lists and paragraphs outside a note or cell are none of its own.
  private var outerLists: [[OpenList]] = []
  private var lastWasSpace = true

  init(styles: OpenDocumentStyles) { self.styles = styles }

  static func tag(namespace: String, name: String) -> OpenDocumentTag? {
    OpenDocumentTag(namespace: namespace, name: name)
  }

  private var isHidden: Bool { hidden.last ?? false }

  mutating func begin(_ tag: OpenDocumentTag, _ element: XMLElement) -> Bool {
    switch tag {
    case .p, .h: beginParagraph(element, isHeading: tag == .h)
    case .span:
      hidden.append(isHidden || (element("style-name").map(styles.isHidden) ?? false))
    case .s: if openParagraphs > 0, !isHidden { appendSpaces(element.number("c") ?? 1) }
    case .tab: if openParagraphs > 0, !isHidden { append("\t") }
    case .lineBreak: if openParagraphs > 0, !isHidden { text.breakLine() }
    case .list: beginList(element)
    case .listItem:
      guard !lists.isEmpty else { return true }
      lists[lists.count - 1].awaitsLabel = true
      lists[lists.count - 1].startValue = element.number("start-value")
    case .note:
      noteCount += 1
      noteKey.append(element("id") ?? "note \(noteCount)")
      if !isHidden { text.append(notes.mark(noteKey[noteKey.count - 1])) }
    case .noteBody: beginFrame()
    case .textBox: beginFrame()
    case .tableRow: text.beginRow()
    case .tableCell, .coveredTableCell:
      cells.append(
        (element.number("number-columns-spanned") ?? 1, element.number("number-columns-repeated") ?? 1))
      beginFrame()
    case .noteCitation, .trackedChanges, .annotation, .number, .hiddenText, .hiddenParagraph, .rubyText,
      .rt,
      .style, .listStyle, .outlineStyle:
      return false
    default: break
    }
    return true
  }

  mutating func end(_ tag: OpenDocumentTag) {
    switch tag {
    case .p, .h:
      openParagraphs -= 1
      _ = hidden.popLast()
      text.endParagraph()
    case .span: _ = hidden.popLast()
    case .list: _ = lists.popLast()
    case .noteBody:
      let lines = text.closeFrame()
      endFrame()
      if let key = noteKey.last { notes.setText(lines, of: key) }
    case .note: _ = noteKey.popLast()
    case .textBox:
      text.endBox()
      endFrame()
    case .tableCell, .coveredTableCell:
      // Covered cells stand for the columns a cell spans.
      text.endCell(spanning: cells.popLast()?.repeated ?? 1)
      endFrame()
    case .tableRow: text.endRow()
    default: break
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard openParagraphs > 0, !isHidden, !utf8.isEmpty else { return }
    // White space in the file is one space, however it is broken into lines; more of it is written as elements.
    guard utf8.contains(where: { $0 <= 0x20 }) else {
      lastWasSpace = false
      text.append(utf8)
      return
    }
    var folded: [UInt8] = []
    for byte in utf8 {
      let isSpace = byte <= 0x20
      if !isSpace { folded.append(byte) } else if !lastWasSpace { folded.append(0x20) }
      lastWasSpace = isSpace
    }
    folded.withUnsafeBufferPointer { text.append($0) }
  }

  // MARK: Paragraphs

  private mutating func append(_ string: String) {
    text.append(string)
    lastWasSpace = false
  }

  private mutating func appendSpaces(_ count: Int) {
    append(String(repeating: " ", count: max(0, min(count, 256))))
  }

  private mutating func beginParagraph(_ element: XMLElement, isHeading: Bool) {
    let style = element("style-name")
    openParagraphs += 1
    lastWasSpace = true
    hidden.append(isHidden || (style.map(styles.isHidden) ?? false))
    guard !isHidden else { return }
    if let last = lists.indices.last {
      guard lists[last].awaitsLabel else { return }
      lists[last].awaitsLabel = false
      let levels =
        lists[last].style.flatMap(styles.levels) ?? style.flatMap(styles.listStyle).flatMap(styles.levels)
      guard let levels else { return }
      if let start = lists[last].startValue {
        counters[lists[last].key, default: ListCounter()].begin(last, with: start)
      }
      let label = counters[lists[last].key, default: ListCounter()].next(at: min(last, 9), of: levels)
      text.beginParagraph(label)
    } else if isHeading, element("is-list-header") != "true" {
      let level = max(1, min(10, element.number("outline-level") ?? 1))
      if element("restart-numbering") == "true" {
        outlineCounter.begin(level - 1, with: element.number("start-value") ?? 1)
      }
      text.beginParagraph(outlineCounter.next(at: level - 1, of: styles.outline))
    }
  }

  // MARK: Lists

  private mutating func beginList(_ element: XMLElement) {
    let own = element("style-name")
    if let outer = lists.last {
      lists.append(OpenList(style: own ?? outer.style, key: outer.key))
      return
    }
    listCount += 1
    var key = "list \(listCount)"
    if let id = element("continue-list"), let known = keyOfID[id] {
      key = known
    } else if element("continue-numbering") == "true", let known = lastKey[own ?? ""] {
      key = known
    }
    if let id = element("id") { keyOfID[id] = key }
    lastKey[own ?? ""] = key
    lists.append(OpenList(style: own, key: key))
  }

  // MARK: Frames

  private mutating func beginFrame() {
    text.beginFrame()
    outerLists.append(lists)
    lists = []
  }

  private mutating func endFrame() { lists = outerLists.popLast() ?? [] }
}
