/// What a scalar is to line breaking.
enum BreakClass: UInt8 {
  /// Ideographs, kana, Hangul and everything else that may stand at either end of a line.
  case ideograph
  case letter
  case digit
  /// 一 … 九, 〇, 两.
  case numeral
  /// 十 百 千 万 亿: part of a number after a digit or numeral.
  case magnitude
  /// 余 多 来 几: between a number and its unit.
  case about
  /// Must not end a line: （《“.
  case opening
  /// Must not begin a line: 。，》”…—％.
  case closing
  /// `.` `,` `:` `/` and the like: closing, but between digits or letters part of a number or word.
  case separator
  /// `-` `_` `@` `&` `+` `=` `#` `*` `~`: part of the word they touch.
  case joiner
  /// `"` and `'`, which open and close by turns.
  case quote
  /// 第: part of the number after it.
  case prefix
  /// ￥ $ № #: must not end a line.
  case leading
  case blank
  case lineFeed

  /// The class of a scalar.
  @inline(__always)
  static func of(_ scalar: Unicode.Scalar) -> BreakClass {
    let value = scalar.value
    if value < 0x80 { return ascii[Int(value)] }
    if value >= 0x4E00, value < 0xA000 { return ofIdeograph(scalar) }
    return ofOther(scalar)
  }

  private static let ascii: [BreakClass] = (0..<128).map { value in
    switch Unicode.Scalar(UInt8(value)) {
    case "\n": .lineFeed
    case " ", "\t", "\r": .blank
    case "0"..."9": .digit
    case "A"..."Z", "a"..."z": .letter
    case "(", "[", "{", "<": .opening
    case ")", "]", "}", ">", "!", "?", ";", "%", "|": .closing
    case ".", ",", ":", "/": .separator
    case "-", "_", "@", "&", "+", "=", "*", "~", "^", "\\", "`": .joiner
    case "\"", "'": .quote
    case "$", "#": .leading
    default: .ideograph
    }
  }

  private static func ofIdeograph(_ scalar: Unicode.Scalar) -> BreakClass {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "两": .numeral
    case "十", "百", "千", "万", "亿": .magnitude
    case "余", "多", "来", "几": .about
    case "第": .prefix
    default: .ideograph
    }
  }

  private static func ofOther(_ scalar: Unicode.Scalar) -> BreakClass {
    switch scalar {
    case "０"..."９": .digit
    case "Ａ"..."Ｚ", "ａ"..."ｚ", "\u{C0}"..."\u{24F}", "\u{370}"..."\u{52F}": .letter
    case "〇": .numeral
    case "（", "［", "｛", "〔", "〈", "《", "「", "『", "【", "〖", "〘", "〚", "〝", "“", "‘", "＜", "｢", "«",
      "‹", "⟨", "﹙", "﹛", "﹝", "﹁", "﹃", "︵", "︽", "⦅", "｟":
      .opening
    case "）", "］", "｝", "〕", "〉", "》", "」", "』", "】", "〗", "〙", "〛", "〞", "〟", "”", "’", "＞", "｣", "»",
      "›", "⟩", "﹚", "﹜", "﹞", "﹂", "﹄", "︶", "︾", "⦆", "｠":
      .closing
    case "。", "、", "；", "！", "？", "…", "—", "·", "•", "・", "～", "〜", "–", "％", "‰", "℃", "°", "′", "″",
      "々", "〻", "ー", "｡", "､", "｜", "‼", "⁇", "⁈", "⁉", "⋯", "―", "─",
      "⸺", "⸻", "﹐", "﹑", "﹒", "﹔", "﹕", "﹖", "﹗", "‱", "¢", "￠", "℉", "﹪":
      .closing
    case "，", "．", "：", "／": .separator
    case "＋", "－", "＝", "＿", "＆", "＠", "‐", "‑", "−", "±": .joiner
    case "￥", "¥", "£", "￡", "€", "＄", "№", "＃": .leading
    // Small kana and their marks do not begin a line either.
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ":
      .closing
    case "\u{3000}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}": .blank
    case "\u{2028}", "\u{2029}", "\u{85}": .lineFeed
    default: .ideograph
    }
  }
}
