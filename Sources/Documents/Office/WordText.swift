/// The text of a Word document's main part, or of its notes, as a reader of the printed page sees it.
///
/// Numbers of automatic lists stand in front of their paragraphs; what a revision deleted and what is hidden is
/// left out, what a revision inserted is text. Headers, footers and comments are other parts of the file and no text.
struct WordText: XMLVisitor {
  private let styles: WordStyles
  private let numbering: WordNumbering
  private(set) var text = OfficeText()
  private(set) var notes = OfficeNotes()

  private var counters: [String: ListCounter] = [:]
  /// The numbering instances whose own first numbers have been set.
  private var begun: Set<String> = []

  /// What a paragraph or run says of itself, before its text. A text box stands within a paragraph.
  private struct Properties {
    var style: String?
    var numId: String?
    var level: Int?
    var isMarkHidden = false
    var isLabelled = false
  }

  private var paragraphs: [Properties] = []
  private var isInParagraphProperties = false
  private var isRunHidden = false
  private var isRunStruck = false
  private var runHeight = WordHeight.base
  /// Characters that are struck out.
  private(set) var struckCount = 0
  private var isInText = false
  private var cells: [(columns: Int, isBelow: Bool)] = []
  private var deletedRows: [Bool] = []
  private var note: String?

  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = styles
    self.numbering = numbering
  }

  static func tag(namespace: String, name: String) -> WordTag? { WordTag(namespace: namespace, name: name) }

  mutating func begin(_ tag: WordTag, _ element: XMLElement) -> Bool {
    switch tag {
    case .p: paragraphs.append(Properties())
    case .pPr: isInParagraphProperties = true
    case .pStyle: editParagraph { $0.style = element("val") }
    case .numId: editParagraph { $0.numId = element("val") }
    case .ilvl: editParagraph { $0.level = element.number("val") }
    case .r:
      label()
      isRunHidden = false
      isRunStruck = false
      runHeight = .base
    case .rStyle:
      if !isInParagraphProperties {
        let style = styles[element("val") ?? ""]
        isRunHidden = style?.isHidden ?? false
        isRunStruck = style?.isStruck ?? false
        runHeight = style?.height ?? .base
      }
    case .vertAlign: if !isInParagraphProperties { runHeight = WordHeight(element) }
    case .strike, .dstrike: if !isInParagraphProperties { isRunStruck = WordTag.isOn(element) }
    case .vanish:
      if isInParagraphProperties {
        editParagraph { $0.isMarkHidden = WordTag.isOn(element) }
      } else {
        isRunHidden = WordTag.isOn(element)
      }
    case .del, .moveFrom:
      guard isInParagraphProperties else {
        if !deletedRows.isEmpty, isInRowProperties { deletedRows[deletedRows.count - 1] = true }
        return false
      }
      // The mark of the paragraph is deleted: it goes on in the next one.
      editParagraph { $0.isMarkHidden = true }
    case .delText, .instrText, .rt, .fallback, .pPrChange, .rPrChange, .tblPrChange, .tcPrChange, .trPrChange,
      .sectPrChange, .numberingChange:
      return false
    case .t: isInText = !isRunHidden
    case .tab: if !isInParagraphProperties, !isRunHidden { text.append("\t") }
    case .br, .cr: if !isRunHidden { text.breakLine() }
    case .noBreakHyphen: if !isRunHidden { text.append("-") }
    case .sym: if !isRunHidden { appendSymbol(element("char")) }
    case .tbl: text.beginTable()
    case .tr:
      text.beginRow()
      deletedRows.append(false)
    case .trPr: isInRowProperties = true
    case .tc:
      text.beginFrame()
      cells.append((1, false))
    case .gridSpan: if !cells.isEmpty { cells[cells.count - 1].columns = element.number("val") ?? 1 }
    case .vMerge: if !cells.isEmpty { cells[cells.count - 1].isBelow = element("val") != "restart" }
    case .txbxContent: text.beginFrame()
    case .footnoteReference, .endnoteReference:
      if !isRunHidden, let id = element("id") {
        text.append(notes.mark((tag == .footnoteReference ? "f" : "e") + id))
      }
    case .footnote, .endnote:
      // The lines that part notes from text are kept among them.
      guard element("type").map({ $0 == "normal" }) ?? true, let id = element("id") else { return false }
      note = (tag == .footnote ? "f" : "e") + id
      text.beginFrame()
    default: break
    }
    return true
  }

  private var isInRowProperties = false

  mutating func end(_ tag: WordTag) {
    switch tag {
    case .p:
      label()
      guard let paragraph = paragraphs.popLast() else { return }
      text.endParagraph(isJoined: paragraph.isMarkHidden)
    case .pPr: isInParagraphProperties = false
    case .t: isInText = false
    case .r:
      isRunHidden = false
      isRunStruck = false
      runHeight = .base
    case .tbl: text.endTable()
    case .trPr: isInRowProperties = false
    case .tr: text.endRow(isDeleted: deletedRows.popLast() ?? false)
    case .tc:
      let cell = cells.popLast() ?? (1, false)
      text.endCell(columns: cell.columns, isBelow: cell.isBelow)
    case .txbxContent: text.endBox()
    case .footnote, .endnote:
      let lines = text.closeFrame()
      if let note { notes.setText(lines, of: note) }
      note = nil
    default: break
    }
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    if isRunStruck {
      struckCount += String(decoding: utf8, as: UTF8.self).count
    } else if runHeight != .base {
      text.append(raised: utf8, isLowered: runHeight == .lowered)
    } else {
      text.append(utf8)
    }
  }

  /// The notes of another part of the file, for the references of this one.
  mutating func readNotes(_ bytes: [UInt8]) -> Bool {
    let isWhole = XMLWalk.walk(bytes, &self)
    return isWhole
  }

  private mutating func editParagraph(_ edit: (inout Properties) -> Void) {
    guard isInParagraphProperties, !paragraphs.isEmpty else { return }
    edit(&paragraphs[paragraphs.count - 1])
  }

  /// Characters of symbol fonts have no meaning outside their font.
  private mutating func appendSymbol(_ code: String?) {
    guard let code, let value = UInt32(code, radix: 16), !(0xE000...0xF8FF).contains(value), value > 0xFF,
      let scalar = Unicode.Scalar(value)
    else { return }
    text.append(String(scalar))
  }

  /// Counts the paragraph, once, before its first text.
  private mutating func label() {
    guard let last = paragraphs.indices.last, !paragraphs[last].isLabelled else { return }
    paragraphs[last].isLabelled = true
    let paragraph = paragraphs[last]
    let styleName = paragraph.style ?? styles.standard
    let style = styleName.flatMap { styles[$0] }
    guard let id = paragraph.numId ?? style?.numId, id != "0",
      let list = numbering.list(id, styles: styles)
    else { return }
    let level =
      paragraph.level
      ?? (paragraph.numId == nil
        ? styleName.flatMap { numbering.level(ofStyle: $0, in: list.abstract) } : nil)
      ?? style?.level ?? 0
    var counter = counters[list.abstract] ?? ListCounter()
    for (level, start) in list.starts where begun.insert("\(id) \(level)").inserted && (0..<9).contains(level)
    {
      counter.begin(level, with: start)
    }
    let label = counter.next(at: level, of: list.levels)
    counters[list.abstract] = counter
    text.beginParagraph(label)
  }
}
