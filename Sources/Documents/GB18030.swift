/// The Chinese national encoding and its subsets GBK and GB 2312.
enum GB18030 {
  /// The bytes as UTF-8; nil when they are not all valid.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    guard let decoded = Iconv.decode(bytes, from: "GB18030"), decoded.damage == nil else { return nil }
    return decoded.text
  }
}
