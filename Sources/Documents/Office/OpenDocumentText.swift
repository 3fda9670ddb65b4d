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
  /// How text is set, for each open paragraph and span.
  private struct Setting {
    var isHidden = false
    var isStruck = false
    var height = WordHeight.base
    /// A paragraph within another: the text of a drawing that is anchored in it.
    var isBox = false
  }

  private var settings: [Setting] = []
  /// Deletions that are tracked: their text stands in the file's list of changes, or in its place between two marks.
  private var region = ""
  private var deletions: Set<String> = []
  private var openDeletions: Set<String> = []
  /// Characters that are struck out.
  private(set) var struckCount = 0
  private var cells: [(repeated: Int, rows: Int)] = []
  /// Paragraphs open outside each frame.
  private var outerParagraphs: [Int] = []
  private var noteKey: [String] = []
  private var noteCount = 0
  /// Lists and paragraphs outside a note or cell are none of its own.
  private var outerLists: [[OpenList]] = []
  private var lastWasSpace = true

  init(styles: OpenDocumentStyles) { self.styles = styles }

  static func tag(namespace: String, name: String) -> OpenDocumentTag? {
    OpenDocumentTag(namespace: namespace, name: name)
  }

  private var isHidden: Bool { settings.last?.isHidden ?? false || !openDeletions.isEmpty }

  private func setting(_ style: String?) -> Setting {
    var setting = settings.last ?? Setting()
    setting.isBox = false
    guard let style else { return setting }
    if styles.isHidden(style) { setting.isHidden = true }
    if let isStruck = styles.isStruck(style) { setting.isStruck = isStruck }
    if let height = styles.height(style) { setting.height = height }
    return setting
  }

  mutating func begin(_ tag: OpenDocumentTag, _ element: XMLElement) -> Bool {
    switch tag {
    case .p, .h: beginParagraph(element, isHeading: tag == .h)
    case .span:
      settings.append(setting(element("style-name")))
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
    case .frame, .customShape, .textBox: beginFrame()
    case .table: text.beginTable()
    case .tableRow: text.beginRow()
    case .tableCell, .coveredTableCell:
      cells.append(
        (element.number("number-columns-repeated") ?? 1, element.number("number-rows-spanned") ?? 1))
      beginFrame()
    case .changedRegion: region = element("id") ?? ""
    case .deletion:
      deletions.insert(region)
      return false
    case .changeStart: if let id = element("change-id"), deletions.contains(id) { openDeletions.insert(id) }
    case .changeEnd: if let id = element("change-id") { openDeletions.remove(id) }
    case .insertion, .formatChange, .noteCitation, .annotation, .number, .hiddenText, .hiddenParagraph,
      .rubyText,
      .rt,
      .style, .listStyle, .outlineStyle, .masterStyles:
      return false
    default: break
    }
    return true
  }

  mutating func end(_ tag: OpenDocumentTag) {
    switch tag {
    case .p, .h:
      openParagraphs -= 1
      let setting = settings.popLast()
      text.endParagraph(isJoined: !openDeletions.isEmpty)
      if setting?.isBox ?? false {
        text.endBox()
        endFrame()
      }
    case .span: _ = settings.popLast()
    case .list: _ = lists.popLast()
    case .noteBody:
      let lines = text.closeFrame()
      endFrame()
      if let key = noteKey.last { notes.setText(lines, of: key) }
    case .note: _ = noteKey.popLast()
    case .frame, .customShape, .textBox:
      text.endBox()
      endFrame()
    case .tableCell, .coveredTableCell:
      // Covered cells stand for the places a cell takes beside its own.
      let cell = cells.popLast() ?? (1, 1)
      text.endCell(columns: cell.repeated, rows: cell.rows, isCovered: tag == .coveredTableCell)
      endFrame()
    case .tableRow: text.endRow()
    case .table: text.endTable()
    default: break
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard openParagraphs > 0, !isHidden, !utf8.isEmpty else { return }
    // White space in the file is one space, however it is broken into lines; more of it is written as elements.
    if let setting = settings.last, setting.isStruck {
      struckCount += String(decoding: utf8, as: UTF8.self).count
      return
    }
    guard utf8.contains(where: { $0 <= 0x20 }) else {
      lastWasSpace = false
      write(utf8)
      return
    }
    var folded: [UInt8] = []
    for byte in utf8 {
      let isSpace = byte <= 0x20
      if !isSpace { folded.append(byte) } else if !lastWasSpace { folded.append(0x20) }
      lastWasSpace = isSpace
    }
    folded.withUnsafeBufferPointer { write($0) }
  }

  private mutating func write(_ utf8: UnsafeBufferPointer<UInt8>) {
    let height = settings.last?.height ?? .base
    if height == .base { text.append(utf8) } else { text.append(raised: utf8, isLowered: height == .lowered) }
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
    let isBox = openParagraphs > 0
    if isBox { beginFrame() }
    openParagraphs += 1
    lastWasSpace = true
    settings.append(setting(style))
    settings[settings.count - 1].isBox = isBox
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
    outerParagraphs.append(openParagraphs)
    lists = []
    openParagraphs = 0
  }

  private mutating func endFrame() {
    lists = outerLists.popLast() ?? []
    openParagraphs = outerParagraphs.popLast() ?? 0
  }
}
