/// A page and what belongs to it in one file (MHTML, RFC 2557): a mail message whose first part of type `text/html` is the
/// page.
struct MailMessage {
  /// The page's bytes with their transfer encoding undone; nil when no part is a page.
  private(set) var page: [UInt8]?
  /// The address it was saved from.
  private(set) var location: String?
  /// The encoding its part declares, in lower case.
  private(set) var charset: String?

  init(_ bytes: [UInt8]) {
    let whole = Part(bytes[...])
    location = whole.fields["snapshot-content-location"] ?? whole.fields["content-location"]
    // Parts within parts wait in a list; a message that nests them without end is no page.
    var waiting = [(part: whole, depth: 0)]
    while let (part, depth) = waiting.popLast(), depth < 8 {
      if let boundary = part.boundary {
        waiting += Self.parts(of: part.body, boundary: boundary).reversed().map { (Part($0), depth + 1) }
      } else if part.type.hasPrefix("text/html") || part.type.hasPrefix("application/xhtml") {
        page = part.decoded()
        charset = part.parameter("charset")?.lowercased()
        location = part.fields["content-location"] ?? location
        return
      }
    }
  }

  /// The stretches between the lines `--boundary`, at most a few thousand.
  private static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array(("--" + boundary).utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex, parts.count < 4096 {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start { parts.append(body[start..<line]) }
        start = min(end + 1, body.endIndex)
      }
      line = end + 1
    }
    // A file that was cut off has no last boundary.
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  /// Header fields and what follows them.
  private struct Part {
    /// By name in lower case, continued lines joined.
    private(set) var fields: [String: String] = [:]
    private(set) var body: ArraySlice<UInt8> = []

    init(_ bytes: ArraySlice<UInt8>) {
      var index = bytes.startIndex
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
      while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
      var name: String?
      while index < bytes.endIndex {
        let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
        let line = bytes[index..<end].filter { $0 != 0x0D }
        index = min(end + 1, bytes.endIndex)
        if line.isEmpty { break }
        let text = String(decoding: line, as: UTF8.self)
        if line[0] == 0x20 || line[0] == 0x09 {
          if let name { fields[name, default: ""] += " " + text.drop(while: \.isWhitespace) }
        } else if let colon = text.firstIndex(of: ":") {
          let key = text[..<colon].lowercased()
          name = key
          fields[key] = String(text[text.index(after: colon)...].drop(while: \.isWhitespace))
        }
      }
      body = bytes[index...]
    }

    var type: String { fields["content-type"]?.lowercased() ?? "text/plain" }

    var boundary: String? { type.hasPrefix("multipart/") ? parameter("boundary") : nil }

    /// A parameter of the content type, quotes taken off.
    func parameter(_ name: String) -> String? {
      for part in (fields["content-type"] ?? "").split(separator: ";").dropFirst() {
        let pair = part.split(separator: "=", maxSplits: 1)
        guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == name else { continue }
        let value = pair[1].split(whereSeparator: { $0 == "\"" || $0.isWhitespace }).first
        return value.map(String.init)
      }
      return nil
    }

    func decoded() -> [UInt8] {
      switch fields["content-transfer-encoding"]?.lowercased().filter({ !$0.isWhitespace }) {
      case "quoted-printable": TransferEncoding.quotedPrintable(body)
      case "base64": TransferEncoding.base64(body)
      default: Array(body)
      }
    }
  }
}

/// The ways mail writes bytes as ASCII (RFC 2045). What is not valid is passed over or kept as it is.
enum TransferEncoding {
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == 0x3D else {
        output.append(bytes[index])
        index += 1
        continue
      }
      let rest = bytes[(index + 1)...]
      if rest.starts(with: [0x0D, 0x0A]) {
        index += 3
      } else if rest.first == 0x0A {
        index += 2
      } else if rest.count >= 2, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(0x3D)
        index += 1
      }
    }
    return output
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return output
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

extension Document {
  /// Reads the page in a message; throws when there is none.
  init(name: String, mhtml bytes: [UInt8]) throws(DocumentError) {
    let message = MailMessage(bytes)
    guard let page = message.page, !page.isEmpty else { throw DocumentError(file: name, .noPageText) }
    try self.init(
      name: name, html: page, format: .mhtml, declared: message.charset, location: message.location)
  }
}
