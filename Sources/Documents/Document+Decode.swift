extension Document {
  /// Reads a file's bytes: finds their format and encoding, decodes them, and marks the paragraphs.
  ///
  /// Throws for empty files, for formats that are not read, and for bytes that are no text.
  public init(name: String, bytes: [UInt8]) throws(DocumentError) {
    guard !bytes.isEmpty else { throw DocumentError(file: name, .empty) }
    switch try DocumentFormat(sniffing: bytes, name: name) {
    case .html: try self.init(name: name, html: bytes)
    case .mhtml: try self.init(name: name, mhtml: bytes)
    case .docx: try self.init(name: name, docx: bytes)
    case .odt: try self.init(name: name, odt: bytes)
    case .pdf: try self.init(name: name, pdf: bytes)
    case .text: try self.init(name: name, plain: bytes)
    }
  }

  /// Reads plain text.
  ///
  /// UTF-8 is kept byte for byte, a byte order mark included. Bytes that are not UTF-8 are read as GB18030
  /// when all of them are valid there; a UTF-8 text with a few damaged characters stays UTF-8 and gets U+FFFD
  /// in their place and a diagnostic. Damaged UTF-8 is nearly always valid GB18030 too (报告 without its last
  /// byte reads 鎶ュ憡), so what decides is whether most of its characters are good UTF-8: real GB18030 text
  /// hardly ever contains a valid three-byte sequence. What reads as Chinese in Big5 and not in GB18030 is Big5.
  ///
  /// Throws for bytes that are no text.
  init(name: String, plain bytes: [UInt8]) throws(DocumentError) {
    guard bytes.count <= Self.textLimit else { throw DocumentError(file: name, .textTooLarge) }
    if let encoding = TextEncoding(utf16MarkOf: bytes) {
      let (text, damage) = UTF16Decoding.decode(bytes, encoding)
      // UTF-32 begins with the same mark and has NULs for half of its bytes.
      guard !ByteCensus(text).looksBinary else { throw DocumentError(file: name, .unknownEncoding) }
      let diagnostics = damage.map { [Diagnostic.invalidBytes($0, encoding)] } ?? []
      try self.init(name: name, decoded: text, encoding: encoding, diagnostics: diagnostics)
      return
    }
    let census = ByteCensus(bytes)
    guard !census.looksBinary else {
      guard let (text, encoding) = UTF16Decoding.decodeUnmarked(bytes) else {
        throw DocumentError(file: name, .binary(nil))
      }
      try self.init(name: name, decoded: text, encoding: encoding, diagnostics: [])
      return
    }
    if census.firstInvalid == nil {
      try self.init(name: name, decoded: bytes, encoding: .utf8, diagnostics: [])
    } else if census.invalidCount * 8 > census.multibyteCount, let decoded = GB18030.decode(bytes) {
      // Big5 is nearly always valid GB18030, in which it reads as rare characters.
      let isOther = CommonCharacters.count(in: decoded) * 10 < decoded.count / 3
      if isOther, let big5 = Iconv.decode(bytes, from: "BIG5-HKSCS"), big5.damage == nil,
        CommonCharacters.count(in: big5.text) * 10 >= big5.text.count / 3
      {
        try self.init(name: name, decoded: big5.text, encoding: .big5, diagnostics: [])
      } else {
        try self.init(name: name, decoded: decoded, encoding: .gb18030, diagnostics: [])
      }
    } else if census.invalidCount > census.multibyteCount {
      throw DocumentError(file: name, .unknownEncoding)
    } else {
      let (text, damage) = UTF8Repair.repair(bytes)
      try self.init(
        name: name, decoded: text, encoding: .utf8, diagnostics: [.invalidBytes(damage, .utf8)])
    }
  }

  /// Larger than all reports of a province together.
  static var textLimit: Int { 64 << 20 }

  private init(
    name: String, decoded bytes: [UInt8], encoding: TextEncoding, diagnostics: [Diagnostic]
  ) throws(DocumentError) {
    let paragraphs = Paragraph.all(in: bytes)
    guard !paragraphs.isEmpty else { throw DocumentError(file: name, .blank) }
    self.init(
      name: name, text: SourceText(bytes: bytes), encoding: encoding, paragraphs: paragraphs,
      diagnostics: diagnostics)
  }
}

/// How many characters could not be decoded, and where the first one stands in the repaired text.
struct Damage: Hashable {
  var count: Int
  var firstRange: Range<Int>
}

extension Diagnostic {
  static func invalidBytes(_ damage: Damage, _ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      .warning, rule: "invalid-bytes",
      Bilingual(
        zh: "有 \(damage.count) 处不是有效的 \(encoding.rawValue),显示为 \u{FFFD};请核对原文件",
        en:
          "\(damage.count) place(s) are not valid \(encoding.rawValue) and show as \u{FFFD}; check the original file"
      ), at: damage.firstRange)
  }
}
