extension TableWriting {
  /// A drawing of the table: headings on a band, a rule below every row, texts cut to what a column holds. The whole
  /// text of a cell and its note are its title, which viewers show where the pointer rests.
  ///
  /// Widths are reckoned, because nobody knows the fonts of whoever looks at it: an ideograph takes the size of the
  /// type, anything else three fifths of it.
  func svg() -> String {
    let shown = shownColumns
    let heads = shownHeadings
    let texts = waiting.map { row in shown.map { row[$0].text(in: language) } }
    let widths = shown.indices.map { place in
      let widest = texts.lazy.map { $0[place].tenths }.max() ?? 0
      return Double(min(Self.tenthsAtMost, max(heads[place].tenths, widest))) * Self.tenth + 2
        * Self.margin
    }
    let starts = widths.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + $1) }
    let width = numberText(starts[starts.count - 1]) ?? "0"
    let height = numberText(Double(texts.count + 1) * Self.rowHeight) ?? "0"
    var drawing = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      font-family="'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif" font-size="14">
      <title>\((title ?? "fazhi").forMarkup)</title>

      """
    if let command { drawing += "<desc>\(command.onOneLine().visible().forMarkup)</desc>\n" }
    drawing += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#fff\"/>\n"
    drawing += "<rect width=\"\(width)\" height=\"\(numberText(Self.rowHeight) ?? "")\" fill=\"#eee\"/>\n"
    for (line, texts) in ([heads] + texts).enumerated() {
      let bottom = Double(line + 1) * Self.rowHeight
      for (place, text) in texts.enumerated() where !text.isEmpty {
        let isTrailing = columns[shown[place]].alignment == .trailing
        let x = isTrailing ? starts[place + 1] - Self.margin : starts[place] + Self.margin
        let note = line == 0 ? nil : waiting[line - 1][shown[place]].note?.onOneLine().visible()
        drawing += element(
          text, note: note, x: x, y: bottom - 7, isTrailing: isTrailing, isHeading: line == 0)
      }
      let y = numberText(bottom - 0.5) ?? ""
      drawing += "<path d=\"M0 \(y)H\(width)\" stroke=\"#bbb\"/>\n"
    }
    return drawing + "</svg>\n"
  }

  private static let tenth = 1.4
  private static let tenthsAtMost = 300
  private static let margin = 8.0
  private static let rowHeight = 24.0

  private func element(
    _ text: String, note: String?, x: Double, y: Double, isTrailing: Bool, isHeading: Bool
  ) -> String {
    let cut = text.cut(toTenths: Self.tenthsAtMost)
    let said = [cut == text ? nil : text, note].compactMap { $0 }.joined(separator: " – ")
    let title = said.isEmpty ? "" : "<title>\(said.forMarkup)</title>"
    let anchor = isTrailing ? " text-anchor=\"end\"" : ""
    let weight = isHeading ? " font-weight=\"bold\"" : ""
    let place = "x=\"\(numberText(x) ?? "")\" y=\"\(numberText(y) ?? "")\""
    return "<text \(place)\(anchor)\(weight) xml:space=\"preserve\">\(cut.forMarkup)\(title)</text>\n"
  }
}

extension String {
  /// How wide the text is drawn, in tenths of the type's size.
  fileprivate var tenths: Int { reduce(0) { $0 + $1.tenths } }

  /// As much of the text as is no wider, with … for what is left out.
  fileprivate func cut(toTenths limit: Int) -> String {
    guard tenths > limit else { return self }
    var used = 10
    return String(
      prefix { character in
        used += character.tenths
        return used <= limit
      }) + "…"
  }
}

extension Character {
  fileprivate var tenths: Int {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2014, 0x2018...0x201D, 0x2026, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      10
    default: 6
    }
  }
}
