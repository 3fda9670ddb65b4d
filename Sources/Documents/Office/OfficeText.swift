/// Gathers the text of an office file: paragraphs one to a line, tables one row to a line, text boxes behind the
/// paragraph they are anchored in, notes at the end.
///
/// A row whose cells are short is one line of text. Tables are also used to lay out a page; a row with one cell
/// that is filled, or with a cell of more text than a table has, is given as its paragraphs.
struct OfficeText {
  /// What is open: the text itself, a cell, a text box or a note.
  private struct Frame {
    /// Whole paragraphs, each with its line end.
    var lines: [UInt8] = []
    /// The paragraph being written.
    var open: [UInt8] = []
    /// What follows that paragraph.
    var following: [UInt8] = []
    /// Put in front of the next text.
    var label = ""
  }

  private var frames = [Frame()]
  private var rows: [[[UInt8]]] = []

  /// A cell with more bytes than this holds text and not a value.
  private static let longestCell = 600

  /// Everything written, without notes.
  var bytes: [UInt8] { frames[0].lines }

  mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    writeLabel()
    frames[frames.count - 1].open.append(contentsOf: utf8)
  }

  mutating func append(_ string: String) {
    writeLabel()
    frames[frames.count - 1].open.append(contentsOf: string.utf8)
  }

  mutating func breakLine() { frames[frames.count - 1].open.append(0x0A) }

  /// The number of the paragraph that begins; a paragraph without text does not show it.
  mutating func beginParagraph(_ label: String) { frames[frames.count - 1].label = label }

  private mutating func writeLabel() {
    let last = frames.count - 1
    guard !frames[last].label.isEmpty else { return }
    frames[last].open.append(contentsOf: frames[last].label.utf8)
    frames[last].label = ""
  }

  /// - Parameter isJoined: whether the next paragraph goes on in the same line.
  mutating func endParagraph(isJoined: Bool = false) {
    let last = frames.count - 1
    frames[last].label = ""
    guard !isJoined else { return }
    frames[last].lines += frames[last].open
    frames[last].lines.append(0x0A)
    frames[last].lines += frames[last].following
    frames[last].open.removeAll(keepingCapacity: true)
    frames[last].following.removeAll(keepingCapacity: true)
  }

  // MARK: Frames

  mutating func beginFrame() { frames.append(Frame()) }

  /// Ends a text box: its text follows the paragraph that is open around it.
  mutating func endBox() {
    let text = closeFrame()
    frames[frames.count - 1].following += text
  }

  /// Ends a cell or a note and returns its lines.
  mutating func closeFrame() -> [UInt8] {
    guard frames.count > 1 else { return [] }
    endParagraphIfOpen()
    return frames.removeLast().lines
  }

  private mutating func endParagraphIfOpen() {
    if !frames[frames.count - 1].open.isEmpty || !frames[frames.count - 1].following.isEmpty {
      endParagraph()
    }
  }

  // MARK: Tables

  mutating func beginRow() { rows.append([]) }

  mutating func endCell(spanning columns: Int = 1) {
    let text = closeFrame()
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].append(text)
    for _ in 1..<max(1, min(columns, 64)) { rows[rows.count - 1].append([]) }
  }

  /// - Parameter isDeleted: whether the row was taken out by a revision.
  mutating func endRow(isDeleted: Bool = false) {
    guard let cells = rows.popLast(), !isDeleted else { return }
    let filled = cells.filter { $0.contains { $0 > 0x20 } }
    let last = frames.count - 1
    if filled.count > 1, filled.allSatisfy({ $0.count <= Self.longestCell }) {
      if let line = TableRow.line(of: cells.map { Self.oneLine($0) }) {
        frames[last].lines += Array(line.utf8) + [0x0A]
      }
    } else {
      for cell in filled { frames[last].lines += cell }
    }
  }

  /// A cell on one line: broken lines of Chinese are joined without a space.
  private static func oneLine(_ cell: [UInt8]) -> String {
    var text = ""
    for line in cell.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if let before = text.utf8.last, let after = line.first, before < 0x80, after < 0x80 { text += " " }
      text += String(decoding: line, as: UTF8.self)
    }
    return text
  }
}
