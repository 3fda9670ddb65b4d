import Documents

/// Where a report, or a sentence of it, can be found by others.
///
/// The line follows GB/T 7714—2015 for electronic documents: 机构. 题名[EB/OL]. (发布日期)[引用日期]. 网址. Behind it come the
/// year reported on, the section and the sentence, for which the standard has no form. What is not known is left out;
/// where no title is known the name of the file stands for it.
///
///     大理市司法局. 大理市司法局2023年度报告[EB/OL]. (2024-01-26)[2024-09-01]. https://….
///     2023年度, 一、主要举措 › (三)执法监督: “全年共受理行政复议案件171件.”
public struct Citation: Hashable, Sendable {
  public let issuer: String?
  public let title: String
  public let published: CalendarDate?
  public let url: String?
  /// The year reported on.
  public let year: Int?
  /// The headings the sentence stands under; nil for the report as a whole, and before the first heading.
  public let section: String?
  /// On one line.
  public let sentence: String?

  /// - Parameter passage: the sentence cited, in UTF-8 bytes of the report's text; nil for the whole report.
  public init(of report: Report, passage: Range<Int>? = nil) {
    let properties = report.document.properties
    let metadata = report.metadata
    issuer = metadata.issuer ?? properties.publisher
    let file = report.document.name.split(separator: "/").last.map(String.init) ?? report.document.name
    title = (metadata.title ?? properties.title ?? file).onOneLine()
    published = metadata.published ?? properties.published.flatMap { CalendarDate(iso: $0) }
    url = properties.url
    year = metadata.year
    let path = passage.map { report.sectionPath(report.section(at: $0.lowerBound)) }
    section = path.flatMap { $0.isEmpty ? nil : $0.onOneLine() }
    sentence = passage.map { report.document.text[$0].onOneLine() }
  }

  /// The citation on one line.
  ///
  /// - Parameter day: when the report was looked at (引用日期); nil to leave it out.
  public func line(on day: CalendarDate?) -> String {
    let dates = [published.map { "(\($0))" }, day.map { "[\($0)]" }].compactMap { $0 }.joined()
    let parts = [issuer, title + "[EB/OL]", dates.isEmpty ? nil : dates, url].compactMap { $0 }
    let report = parts.joined(separator: ". ") + "."
    guard let sentence else { return report }
    let place = [year.map { "\($0)年度" }, section].compactMap { $0 }.joined(separator: ", ")
    return report + " " + (place.isEmpty ? "" : place + ": ") + "“\(sentence)”"
  }
}
