/// A file's text as valid UTF-8. Every range fazhi speaks of is a range of these bytes.
///
/// For a UTF-8 file these are the file's own bytes, a byte order mark included, so that offsets can be
/// checked with any other tool; for other encodings they are the file decoded.
public struct SourceText: Hashable, Sendable {
  public let bytes: [UInt8]

  /// `bytes` must be valid UTF-8.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(_ string: String) { bytes = Array(string.utf8) }

  /// The text of a range of bytes; a bound inside a character shows as U+FFFD.
  public subscript(utf8Range: Range<Int>) -> String {
    String(decoding: bytes[utf8Range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  public var count: Int { bytes.count }
}
