/// Finds the encoding of a web page and decodes it.
///
/// A byte order mark is believed. What `<meta>` declares is only a hint: pages are converted by servers and by
/// programs that leave the declaration as it was, and many declare nothing. Bytes that are all valid UTF-8 are UTF-8,
/// whatever is declared, for no other Chinese text is valid UTF-8 by chance. The rest is decoded as what is declared
/// and as GB18030 and Big5; the decoding with the fewest damaged characters wins, then the one with more of the
/// characters every Chinese text is made of. GB18030 read as Big5 is nearly always valid, but hardly
/// has any 的.
struct MarkupEncoding {
  /// Valid UTF-8 without byte order mark and without control characters, which would end the page for its parser.
  let text: [UInt8]
  let encoding: TextEncoding

  /// Throws when the bytes are no text in any of the encodings. `declared` is what the page's envelope
  /// says of it.
  init(_ bytes: [UInt8], name: String, declared: String? = nil) throws(DocumentError) {
    let decoded = try Self.decode(bytes, name: name, declared: declared)
    encoding = decoded.encoding
    let mark = decoded.text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    text = decoded.text.dropFirst(mark).map { $0 < 0x20 && !(0x09...0x0D).contains($0) ? 0x20 : $0 }
  }

  private typealias Decoded = (text: [UInt8], encoding: TextEncoding)

  private static func decode(_ bytes: [UInt8], name: String, declared: String?) throws(DocumentError)
    -> Decoded
  {
    if let encoding = TextEncoding(utf16MarkOf: bytes) {
      return (UTF16Decoding.decode(bytes, encoding).text, encoding)
    }
    if let encoding = unmarkedUTF16(bytes) {
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      return (UTF16Decoding.decode(mark + bytes, encoding).text, encoding)
    }
    let census = ByteCensus(bytes)
    guard census.firstInvalid != nil else { return (bytes, .utf8) }
    guard !census.looksBinary else { throw DocumentError(file: name, .binary(nil)) }
    // Mostly good UTF-8 with some damage: real GB18030 hardly ever has a valid sequence of three bytes.
    if census.invalidCount * 8 <= census.multibyteCount { return (UTF8Repair.repair(bytes).text, .utf8) }
    let hint = declared ?? charset(in: FileHead(bytes).text)
    let order: [TextEncoding] = hint?.hasPrefix("big5") == true ? [.big5, .gb18030] : [.gb18030, .big5]
    var best: (decoded: Decoded, merit: Int)?
    for encoding in order {
      guard let (text, damage) = Iconv.decode(bytes, from: encoding.iconvName) else { continue }
      let common = CommonCharacters.count(in: text)
      // One in ten is what no wrong reading has; the other need not be tried.
      if damage == nil, common * 10 > text.count / 3 { return (text, encoding) }
      let merit = common - 4 * (damage?.count ?? 0)
      // Equals keep their order: the declared one first.
      if best.map({ merit > $0.merit }) ?? true { best = ((text, encoding), merit) }
    }
    guard let best = best?.decoded else { throw DocumentError(file: name, .unknownEncoding) }
    let damage = replacementCount(best.text)
    guard damage * 20 <= best.text.count / 3 else { throw DocumentError(file: name, .unknownEncoding) }
    return (best.text, best.encoding)
  }

  /// UTF-16 without a mark: every other byte of its first tag is NUL.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 8 else { return nil }
    let odd = (0..<4).allSatisfy { bytes[2 * $0 + 1] == 0 && bytes[2 * $0] != 0 }
    let even = (0..<4).allSatisfy { bytes[2 * $0] == 0 && bytes[2 * $0 + 1] != 0 }
    return odd ? .utf16LittleEndian : even ? .utf16BigEndian : nil
  }

  /// The name behind `charset=` in the head of a page, which is in lower case.
  static func charset(in head: String) -> String? {
    guard let found = head.firstRange(of: "charset") else { return nil }
    let rest = head[found.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    let name = rest.dropFirst().drop { " \"'".contains($0) }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return name.isEmpty ? nil : String(name)
  }

  private static func replacementCount(_ text: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index + 2 < text.count {
      if text[index] == 0xEF, text[index + 1] == 0xBF, text[index + 2] == 0xBD { count += 1 }
      index += 1
    }
    return count
  }
}

extension TextEncoding {
  /// What the C library calls it.
  fileprivate var iconvName: String { self == .big5 ? "BIG5-HKSCS" : rawValue }
}

/// The characters Chinese text is made of, in both scripts: one in five of any text.
enum CommonCharacters {
  /// How many characters of valid UTF-8 are among them.
  static func count(in text: [UInt8]) -> Int {
    var count = 0
    var index = 0
    let span = text.span
    let isCommon = isCommon
    while index < span.count {
      let byte = span[index]
      if byte < 0x80 {
        index += 1
      } else if byte < 0xE0 {
        index += 2
      } else if byte < 0xF0 {
        guard index + 2 < span.count else { break }
        let value =
          UInt32(byte & 0x0F) << 12 | UInt32(span[index + 1] & 0x3F) << 6 | UInt32(span[index + 2] & 0x3F)
        if isCommon[Int(value)] { count += 1 }
        index += 3
      } else {
        index += 4
      }
    }
    return count
  }

  /// For every scalar of three bytes in UTF-8.
  private static let isCommon: [Bool] = {
    var isCommon = [Bool](repeating: false, count: 0x10000)
    for scalar in characters.unicodeScalars where scalar.value >= 0x800 { isCommon[Int(scalar.value)] = true }
    return isCommon
  }()

  private static let characters =
    """
    的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里用道行所然家种種事成方多经經么去法学學如都同
    现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想实實，。、：；（）《》“”政府治建设設工作报報告县縣市区區省民公务務局院会推进進强強化
    """
}
