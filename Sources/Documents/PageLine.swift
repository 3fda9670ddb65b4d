/// A line a page shows, and what it is made of.
struct PageLine {
  /// Valid UTF-8 without line ends, white space as a browser shows it.
  var text: [UInt8] = []
  /// The element it stands in, as an index of the tree.
  var element: Int
  /// Its characters without white space, and those of them that are links.
  var characters = 0
  var linked = 0
  /// Marks only sentences have: 。，；
  var marks = 0
  /// The outermost element around it that is named as furniture.
  var furniture: Int?
  var isHeading = false
  /// A row of a table with more than one cell.
  var isRow = false
  /// Ended by `<br>`, and not by the end of its paragraph or by an empty line.
  var isBroken = false
  /// It begins with blanks that show.
  var isIndented = false

  /// Whether most of it leads elsewhere.
  var isLink: Bool { linked * 10 >= characters * 6 }

  /// How much it says for itself: its characters if it has sentences, or if it is a row of a table.
  var weight: Int {
    guard linked * 3 < characters || linked < 24 && characters > 80, marks > 0 || isRow else { return 0 }
    return characters - linked
  }
}

/// Makes one line of the texts within an element, with a browser's rules for white space.
///
/// A line end between two Chinese characters is no space: editors break the source where they like. A line end
/// before an indent (two U+3000 or four `&nbsp;`) begins a paragraph, for pages that were pasted from plain text.
struct PageLineWriter {
  private(set) var lines: [PageLine] = []
  private var line: PageLine?
  private enum Blank { case none, lineEnd, space }
  private var blank = Blank.none
  /// Indents since the last line end in the source, in half characters.
  private var indent = 0
  private var isBehindLineEnd = false
  /// The number of the item that begins.
  private var label = ""

  /// Appends a text of the page. `template` says where it stands.
  mutating func append(_ bytes: ArraySlice<UInt8>, as template: PageLine, isLinked: Bool, keepsLineEnds: Bool)
  {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      var length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      length = min(length, bytes.endIndex - index)
      defer { index += length }
      switch byte {
      case 0x0A, 0x0D:
        if keepsLineEnds {
          breakLine()
        } else if blank == .none {
          blank = .lineEnd
        }
        isBehindLineEnd = true
        indent = 0
        continue
      case 0x00...0x20:
        if blank == .none { blank = .space }
        continue
      case 0xC2 where length == 2 && bytes[index + 1] == 0xA0:
        blank = .space
        indent += 1
        continue
      case 0xC2 where length == 2 && (bytes[index + 1] == 0xAD || bytes[index + 1] == 0x85): continue
      case 0xE2 where length == 3 && InvisibleCharacter.isOne(byte, bytes[index + 1], bytes[index + 2]):
        continue
      case 0xE2 where length == 3 && bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2]):
        endLine()
        continue
      case 0xE2 where length == 3 && bytes[index + 1] == 0x80 && (0x80...0x8A).contains(bytes[index + 2]):
        blank = .space
        indent += 1
        continue
      case 0xEF where length == 3 && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: continue
      case 0xE3 where length == 3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
        if isBehindLineEnd || line == nil {
          indent += 2
          blank = .space
          continue
        }
      default: break
      }
      let isIndented = indent >= 2
      if isBehindLineEnd, indent >= 4 { endLine() }
      isBehindLineEnd = false
      indent = 0
      var current = line ?? labelled(template, before: byte)
      if line == nil { current.isIndented = isIndented }
      line = nil
      if let last = current.text.last {
        let joins = blank == .none || blank == .lineEnd && last >= 0x80 && byte >= 0xE2
        if !joins { current.text.append(0x20) }
      }
      blank = .none
      for place in index..<index + length { current.text.append(bytes[place]) }
      current.characters += 1
      if isLinked { current.linked += 1 }
      if Self.isMark(bytes, index, length) { current.marks += 1 }
      line = current
    }
  }

  /// Appends small raised or lowered text: the mark of a note, or a power.
  mutating func append(raised text: String, isLowered: Bool, as template: PageLine) {
    let written = RaisedText.written(text, behind: line?.text ?? [], isLowered: isLowered)
    append(Array(written.utf8)[...], as: template, isLinked: false, keepsLineEnds: false)
  }

  /// Puts the number of an item in front of its text, when there is some.
  mutating func beginItem(_ label: String) {
    endLine()
    self.label = label
  }

  /// A new line, with the number that waits for it.
  private mutating func labelled(_ template: PageLine, before byte: UInt8) -> PageLine {
    guard !label.isEmpty else { return template }
    var line = template
    line.text = Array(label.utf8)
    // 1. before 2023年 would read 1.2023.
    if (0x30...0x39).contains(byte) || byte == 0xEF { line.text.append(0x20) }
    label = ""
    return line
  }

  private static func isMark(_ bytes: ArraySlice<UInt8>, _ index: Int, _ length: Int) -> Bool {
    if length == 1 { return bytes[index] == 0x2C || bytes[index] == 0x3B }
    guard length == 3 else { return false }
    return switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B): true
    default: false
    }
  }

  /// Ends a line within a paragraph; a second time, the paragraph.
  mutating func breakLine() {
    let isBlank = line == nil
    endLine()
    if let last = lines.indices.last { lines[last].isBroken = !isBlank }
  }

  mutating func endLine() {
    if let line { lines.append(line) }
    line = nil
    blank = .none
    indent = 0
    isBehindLineEnd = false
  }

  /// Appends a line that is complete.
  mutating func append(_ complete: PageLine) {
    endLine()
    lines.append(complete)
  }
}
