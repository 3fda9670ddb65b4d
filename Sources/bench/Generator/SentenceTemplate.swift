import Reports

/// A sentence of a sample with what differs from report to report left open: places, years and numbers.
///
/// 2023年,大理市受理行政复议案件171件 becomes ⟨year⟩年,⟨place⟩受理行政复议案件⟨number⟩件. Percentages, days and months stay as they
/// are, because most other numbers would make no sense in their place.
struct SentenceTemplate {
  private enum Piece {
    case text([UInt8])
    /// So many digits.
    case number(digits: Int)
    /// Years after the report's own.
    case year(offset: Int)
    case place
    case shortPlace
    case unit
  }

  private var pieces: [Piece] = []

  /// - Parameter sample: what the report the sentence is from says of itself.
  init(_ sentence: some StringProtocol, from sample: Metadata) {
    var text = ""
    var rest = Substring(sentence)
    let names = Self.names(in: sample)
    while let first = rest.first {
      if let name = names.first(where: { rest.hasPrefix($0.words) }) {
        close(&text, with: name.piece)
        rest = rest.dropFirst(name.length)
      } else if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        if let piece = Self.piece(digits, before: rest, after: text.last, year: sample.year) {
          close(&text, with: piece)
        } else {
          text += digits
        }
      } else {
        text.append(first)
        rest.removeFirst()
      }
    }
    if !text.isEmpty { pieces.append(.text(Array(text.utf8))) }
  }

  private mutating func close(_ text: inout String, with piece: Piece) {
    if !text.isEmpty { pieces.append(.text(Array(text.utf8))) }
    text = ""
    pieces.append(piece)
  }

  /// Adds the sentence as a report about `subject` has it.
  func write(to bytes: inout [UInt8], about subject: Subject, _ dice: inout Dice) {
    for piece in pieces {
      switch piece {
      case .text(let text): bytes += text
      case .number(let digits):
        for place in 0..<digits { bytes.append(UInt8(0x30 + dice.number((place == 0 ? 1 : 0)...9))) }
      case .year(let offset): bytes += String(subject.year + offset).utf8
      case .place: bytes += subject.place.name.utf8
      case .shortPlace: bytes += subject.shortName.utf8
      case .unit: bytes += subject.unit.utf8
      }
    }
  }

  /// How a sample calls its place, the longest first, so that 大理市 is not taken for 大理 and a 市; of 市政府 and the like
  /// only the first character, which alone is part of other words too.
  private static func names(in sample: Metadata) -> [(words: String, length: Int, piece: Piece)] {
    guard let name = sample.jurisdiction?.name, let unit = name.last else { return [] }
    let short = Subject.short(name)
    return [(name, name.count, .place)]
      + (short == name ? [] : [(short, short.count, .shortPlace)])
      + ["委", "政府", "人民政府", "级", "直", "司法局"].map { ("\(unit)\($0)", 1, .unit) }
  }

  /// What takes the place of `digits`; nil when they stay.
  private static func piece(
    _ digits: Substring, before rest: Substring, after last: Character?, year: Int?
  ) -> Piece? {
    let next = rest.first ?? "。"
    if digits.count == 4, let number = Int(digits), (1990...2035).contains(number) {
      guard let year, "年-—至〕)".contains(next) else { return nil }
      return .year(offset: number - year)
    }
    let decimals = next == "." ? rest.dropFirst().drop { $0.isASCII && $0.isNumber } : rest
    if decimals.first == "%" || decimals.hasPrefix("个百分点") || last == "." { return nil }
    return "年月日时".contains(next) ? nil : .number(digits: digits.count)
  }
}
