/// Numbers of lists and headings at the beginning of a text.
enum ListNumber {
  /// Whether a text begins with one, as its author wrote it: 1. 2、 （三） 四、 ⑤ 第六条 一是, not 2023年 and 12.6%.
  static func begins(_ utf8: some Sequence<UInt8>) -> Bool {
    length(String(decoding: Array(utf8.prefix(96)), as: UTF8.self)) != nil
  }

  /// The number of characters of the number a text begins with, its mark included; nil when it begins with none.
  static func length(_ text: some StringProtocol) -> Int? {
    let characters = text.prefix(24).drop(while: \.isWhitespace)
    var length = text.prefix(24).count - characters.count
    guard let first = characters.unicodeScalars.first else { return nil }
    // ① ⑴ ⒈ ㈠ ㊀
    if (0x2460...0x249B).contains(first.value) || (0x3220...0x3229).contains(first.value)
      || (0x3280...0x3289).contains(first.value)
    {
      return length + 1
    }
    var rest = characters
    let isBracketed = "(（〔[".contains(rest[rest.startIndex])
    let isNamed = rest.first == "第"
    if isBracketed || isNamed { rest = rest.dropFirst() }
    let number = rest.prefix { digits.contains($0) || isBracketed && latin.contains($0) }
    guard (1...4).contains(number.count) else { return nil }
    rest = rest.dropFirst(number.count)
    guard let mark = rest.first else { return nil }
    length += number.count + 1 + (isBracketed || isNamed ? 1 : 0)
    if isBracketed { return ")）〕]".contains(mark) ? length : nil }
    if isNamed { return "章节条部编".contains(mark) ? length : nil }
    let isDigits = number.allSatisfy { $0.isASCII || ("０"..."９").contains($0) }
    guard isDigits ? "、.．)）".contains(mark) : "、.．是".contains(mark) else { return nil }
    // 12.6% is a number of the text.
    if let next = rest.dropFirst().first, next.isNumber, isDigits, mark == "." || mark == "．" { return nil }
    return length
  }

  private static let digits = Set("一二三四五六七八九十百零〇0123456789０１２３４５６７８９")
  private static let latin = Set("abcdefghijABCDEFGHIJivxIVX")
}
