import Documents

/// Who speaks in a report, and of which year.
struct Teller {
  /// The year reported on; nil when unknown.
  let year: Int?
  /// The name of the body that signs, folded; empty when unknown.
  let issuer: [UInt32]
  /// The name of its place without those above it (大理市), folded; empty when unknown.
  let place: [UInt32]
  /// Whether it is a town, a township or a street office.
  let isTownship: Bool
  /// The title says that the report is on a part of a year: 2022年上半年工作总结.
  let isOnPartOfYear: Bool

  init(_ metadata: Metadata) {
    year = metadata.year
    issuer = [UInt32](word: metadata.issuer ?? "")
    isTownship =
      metadata.jurisdiction?.level == .township
      || Self.townEnds.contains { metadata.issuer?.hasSuffix($0) ?? false }
    place = [UInt32](word: metadata.jurisdiction?.path.last ?? "")
    let title = SourceText(metadata.title ?? "")
    let folded = FoldedText(title, in: 0..<title.count)
    isOnPartOfYear = Self.partsOfYear.occurs(in: 0..<folded.count, of: folded)
  }

  /// 景德镇市 and 新乡市 are no towns.
  private static let townEnds = ["镇人民政府", "镇政府", "乡人民政府", "乡政府", "街道办事处", "街道", "镇", "乡"]
  private static let partsOfYear = WordList(
    "上半年", "下半年", "季度", "半年工作", "半年总结", "半年度", "1-6月", "1-9月", "1-11月", "阶段性")
}
