/// The encodings text files come in.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  /// Known by its byte order mark; what Windows programs call Unicode text.
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// The encoding of Taiwan, Hong Kong and Macau.
  case big5 = "Big5"
}
