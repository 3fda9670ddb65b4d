/// What a report is known by wherever it is read: across openings, indexes and machines.
///
/// The hash of the clean text tells the very text; who reports for which year finds it again when the file was saved
/// anew.
public struct ReportKey: Hashable, Sendable {
  public let issuer: String?
  /// Division code of six digits.
  public let code: String?
  public let year: Int?
  /// The file's name without its folders.
  public let file: String
  /// 32 hexadecimal digits, of the clean text.
  public let contentHash: String

  public init(issuer: String?, code: String?, year: Int?, file: String, contentHash: String) {
    self.issuer = issuer
    self.code = code
    self.year = year
    self.file = file
    self.contentHash = contentHash
  }

  /// The key of a report with that metadata, in the file at `path`.
  public init(_ metadata: Metadata, path: String, contentHash: String) {
    self.init(
      issuer: metadata.issuer, code: metadata.jurisdiction?.code, year: metadata.year,
      file: path.split(separator: "/").last.map(String.init) ?? path, contentHash: contentHash)
  }

  /// Whether both are, as far as can be told, the report of one issuer for one year. Without an issuer the place
  /// must be the same; what has no year is never the same.
  public func isSameReport(as other: ReportKey) -> Bool {
    guard let year, year == other.year else { return false }
    if let issuer, let otherIssuer = other.issuer {
      // 司法局 alone says nothing: the place must not contradict.
      return issuer == otherIssuer && (code == nil || other.code == nil || code == other.code)
    }
    return code != nil && code == other.code
  }
}
