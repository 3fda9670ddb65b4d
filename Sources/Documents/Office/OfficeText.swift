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
    /// Small raised text that waits for its end.
    var raised = ""
    var isLowered = false
    /// Whether a row of a table stands among its lines.
    var hasRows = false
  }

  private var frames = [Frame()]
  private var tables: [Table] = []

  /// A cell's lines and what they are among the others.
  private struct Cell {
    var lines: [UInt8] = []
    var isBelow = false
    var hasRows = false
  }

  /// A table that is open.
  private struct Table {
    var row: [Cell] = []
    var merged = MergedCells()
    /// For each column how many more rows a cell from above takes.
    var taken: [Int] = []
  }

  /// A cell with more bytes than this holds text and not a value.
  private static let longestCell = 600

  /// Everything written, without notes.
  var bytes: [UInt8] { frames[0].lines + frames[0].following }

  mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    writeRaised()
    if InvisibleCharacter.mayOccur(in: utf8) {
      write(InvisibleCharacter.removed(from: utf8))
    } else {
      write(utf8)
    }
  }

  mutating func append(_ string: String) {
    writeRaised()
    write(string.utf8)
  }

  /// Appends text that is set small above or below its line; a mark in several pieces is one mark.
  mutating func append(raised utf8: UnsafeBufferPointer<UInt8>, isLowered: Bool) {
    let last = frames.count - 1
    if frames[last].isLowered != isLowered { writeRaised() }
    frames[last].isLowered = isLowered
    frames[last].raised += String(decoding: utf8, as: UTF8.self)
  }

  private mutating func writeRaised() {
    let last = frames.count - 1
    guard !frames[last].raised.isEmpty else { return }
    let raised = frames[last].raised
    frames[last].raised = ""
    write(RaisedText.written(raised, behind: frames[last].open, isLowered: frames[last].isLowered).utf8)
  }

  private mutating func write(_ utf8: some Collection<UInt8>) {
    guard let first = utf8.first else { return }
    writeLabel(before: first)
    frames[frames.count - 1].open.append(contentsOf: utf8)
  }

  mutating func breakLine() {
    writeRaised()
    frames[frames.count - 1].open.append(0x0A)
  }

  /// The number of the paragraph that begins; a paragraph without text does not show it.
  mutating func beginParagraph(_ label: String) { frames[frames.count - 1].label = label }

  private mutating func writeLabel(before byte: UInt8) {
    let last = frames.count - 1
    guard let mark = frames[last].label.utf8.last else { return }
    frames[last].open.append(contentsOf: frames[last].label.utf8)
    // 1. before 2023年 would read 1.2023.
    if mark != 0x20, (0x30...0x39).contains(byte) || byte == 0xEF { frames[last].open.append(0x20) }
    frames[last].label = ""
  }

  /// - Parameter isJoined: whether the next paragraph goes on in the same line.
  mutating func endParagraph(isJoined: Bool = false) {
    writeRaised()
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
    writeRaised()
    if !frames[frames.count - 1].open.isEmpty || !frames[frames.count - 1].following.isEmpty {
      endParagraph()
    }
  }

  // MARK: Tables

  mutating func beginTable() { tables.append(Table()) }

  mutating func endTable() { _ = tables.popLast() }

  mutating func beginRow() {
    guard let last = tables.indices.last else { return }
    tables[last].row = []
  }

  /// - Parameters:
  ///   - columns: how many columns the cell takes
  ///   - rows: how many rows it takes, in files that say so where it begins
  ///   - isBelow: whether it belongs to the one above, in files that say so
  ///   - isCovered: whether it stands for a place another cell takes, in files that say so
  mutating func endCell(
    columns: Int = 1, rows: Int = 1, isBelow: Bool = false, isCovered: Bool = false
  ) {
    let hasRows = frames[frames.count - 1].hasRows
    let lines = closeFrame()
    guard let last = tables.indices.last else { return }
    for index in 0..<max(1, min(columns, 64)) {
      let column = tables[last].row.count
      while tables[last].taken.count <= column { tables[last].taken.append(0) }
      let isTaken = isCovered && tables[last].taken[column] > 0
      if isTaken { tables[last].taken[column] -= 1 } else { tables[last].taken[column] = rows - 1 }
      tables[last].row.append(
        Cell(lines: index == 0 ? lines : [], isBelow: isBelow || isTaken, hasRows: index == 0 && hasRows))
    }
  }

  /// - Parameter isDeleted: whether the row was taken out by a revision.
  mutating func endRow(isDeleted: Bool = false) {
    guard let table = tables.indices.last, !isDeleted else { return }
    let cells = tables[table].row
    let last = frames.count - 1
    let isRow =
      !cells.contains { $0.hasRows || $0.lines.count > Self.longestCell }
    guard isRow else {
      for cell in cells where cell.lines.contains(where: { $0 > 0x20 }) { frames[last].lines += cell.lines }
      frames[last].hasRows = true
      return
    }
    let texts = tables[table].merged.row(
      cells.map { MergedCells.Place(text: Self.oneLine($0.lines), isBelow: $0.isBelow) })
    if texts.count(where: { !$0.isEmpty }) > 1, let line = TableRow.line(of: texts) {
      frames[last].lines += Array(line.utf8) + [0x0A]
      frames[last].hasRows = true
    } else {
      for cell in cells where cell.lines.contains(where: { $0 > 0x20 }) { frames[last].lines += cell.lines }
    }
  }

  /// A cell on one line: broken lines of Chinese are joined without a space.
  private static func oneLine(_ cell: [UInt8]) -> String {
    var text = ""
    for line in cell.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    where line.contains(where: { $0 > 0x20 }) {
      let next = String(decoding: line, as: UTF8.self)
      if let before = text.last, let after = next.first,
        before.isASCII && after.isASCII || before.isNumber && after.isNumber
      {
        text += " "
      }
      text += next
    }
    return text
  }
}
