import Documents

/// The year a report is about.
///
/// 1. The title's first year: 2023年度, ２０２３年, 二〇二三年, also without 年 (2023法治政府建设报告). 2022年…总结暨2023年工作思路 is
///    2022. A span (2021-2025年, 2021年至2023年) is its last year, unless that lies behind the publication.
/// 2. The year most named by the first paragraphs and by the headings that are no plans (一、2023年主要举措), the
///    later one when two are named alike; not later than the year of publication.
/// 3. The year of publication when the text says 今年 after March; else, for a report, the year before: reports are
///    due by 1 April of the year after. Of anything else nothing is said.
///
/// A title may give the year of publication (2024年报告, put out in January 2024, of what was done in 2023): where the text
/// begins with the year before, a heading reviews that year, and none but the plans speaks of the title's, the
/// year before it is. Known misreading: without such headings the title is believed.
enum MetadataYear {
  static func year(
    _ page: MetadataPage, title: [UInt8], outline: Outline, published: CalendarDate?, isReport: Bool
  ) -> Int? {
    let latest = published?.year ?? MetadataDates.signed(page)?.year ?? MetadataDates.delivered(page)?.year
    if let year = inTitle(title, latest: latest) {
      return looksBack(page, outline, from: year, published: published) ? year - 1 : year
    }
    if let year = inText(page, outline, latest: latest) { return year }
    // 今年 of a text put out late in the year is that year; of one from its first weeks the year before.
    if let written = published ?? MetadataDates.signed(page), written.month >= 4,
      page.opening.contains(where: { page.bytes.contains("今年", in: $0) })
    {
      return written.year
    }
    return isReport ? latest.map { $0 - 1 } : nil
  }

  /// Whether a report put out by April of the year its title names tells of the year before.
  private static func looksBack(
    _ page: MetadataPage, _ outline: Outline, from year: Int, published: CalendarDate?
  ) -> Bool {
    guard let published, published.year == year, published.month <= 4,
      WrittenYear.year(page.lead, at: 0, before: page.lead.count)?.year == year - 1
    else { return false }
    let reviewed = outline.sections.filter { $0.level <= 1 && $0.purpose != .plans }
      .flatMap { WrittenYear.all(in: page.bytes.folded($0.headingRange)) }
    return reviewed.contains(year - 1) && !reviewed.contains(year)
  }

  /// The year a folded title names; of a span the last, or the one before `latest`, the year it was put out.
  static func inTitle(_ title: [UInt8], latest: Int?) -> Int? {
    var index = 0
    var bare: Int?
    while index < title.count {
      if let (year, end) = WrittenYear.year(title, at: index, before: title.count) {
        // 2021年至2023年, 2021年—2023年: the last year of the span.
        if let last = spanEnd(title, behind: end) {
          if let latest, last > latest { return latest - 1 }
          return last
        }
        return year
      }
      if let year = bareYear(title, at: index) {
        let end = index + 4
        if let last = spanEnd(title, behind: end) {
          if let latest, last > latest { return latest - 1 }
          return last
        }
        if bare == nil, !isInDocumentNumber(title, at: index) { bare = year }
        index = end
        continue
      }
      index = title.scalar(at: index).next
    }
    return bare
  }

  /// Four digits that can be a year, without 年.
  private static func bareYear(_ text: [UInt8], at index: Int) -> Int? {
    guard index + 4 <= text.count, index == 0 || !isDigit(UInt32(text[index - 1])) else { return nil }
    guard index + 4 == text.count || !isDigit(UInt32(text[index + 4])) else { return nil }
    var value = 0
    for digit in text[index..<index + 4] {
      guard isDigit(UInt32(digit)) else { return nil }
      value = value * 10 + Int(digit) - 0x30
    }
    return (2000...2099).contains(value) ? value : nil
  }

  /// The later year when a dash or 至 and another year follow.
  private static func spanEnd(_ title: [UInt8], behind end: Int) -> Int? {
    guard end < title.count else { return nil }
    var index = end
    let (value, next) = title.scalar(at: index)
    guard
      value.is("-") || value.is("—") || value.is("–") || value.is("至") || value.is("~") || value.is("－")
        || value.is("到")
    else { return nil }
    index = next
    if title.has("—", at: index, before: title.count) { index += 3 }
    if let (year, _) = WrittenYear.year(title, at: index, before: title.count) { return year }
    return bareYear(title, at: index)
  }

  /// 〔2024〕3号
  private static func isInDocumentNumber(_ title: [UInt8], at index: Int) -> Bool {
    guard let before = title.scalar(before: index, from: 0) else { return false }
    return before.value.is("〔") || before.value.is("[") || before.value.is("(")
  }

  private static func inText(_ page: MetadataPage, _ outline: Outline, latest: Int?) -> Int? {
    var counts: [Int: Int] = [:]
    func count(_ text: [UInt8], weight: Int) {
      for year in periods(in: text, latest: latest) where year <= latest ?? Int.max {
        counts[year, default: 0] += weight
      }
    }
    for range in page.opening {
      let end = min(range.upperBound, page.bytes.boundary(range.lowerBound + 1200))
      let text = page.bytes.folded(range.lowerBound..<max(end, range.lowerBound))
      count(text, weight: 1)
      // 2023年,… at the start of the text says what the text is about.
      if let (year, end) = WrittenYear.year(text, at: 0, before: text.count), year <= latest ?? Int.max,
        end < text.count, !isDigit(text.scalar(at: end).value),
        !text.has("以来", at: end, before: text.count) || year + 1 >= latest ?? year
      {
        counts[year, default: 0] += 2
      }
    }
    for section in outline.sections where section.level <= 2 && section.purpose != .plans {
      count(page.bytes.folded(section.headingRange), weight: 2)
    }
    guard let most = counts.values.max() else { return nil }
    return counts.filter { $0.value == most }.keys.max()
  }

  /// The years a text names as periods; not a day's (2023年1月10日), not a plan's last (2021—2025年), and not one since
  /// which something has been done (自2019年以来).
  private static func periods(in text: [UInt8], latest: Int?) -> [Int] {
    var years: [Int] = []
    var index = 0
    while index < text.count {
      if let (year, end) = WrittenYear.year(text, at: index, before: text.count) {
        let isSince = text.has("以来", at: end, before: text.count)
        // 2025年以来,… at the start of a report of 2025; 2021年以来 of one from 2025 is no period.
        let isOld = isSince && (latest.map { year + 1 < $0 } ?? (index > 0))
        if WrittenDate(text, at: index, before: text.count) == nil, !endsSpan(text, index), !isOld {
          years.append(year)
        }
        index = end
      } else {
        index = text.scalar(at: index).next
      }
    }
    return years
  }

  /// Whether a dash and another year stand before: 2021-2025年, 2021年至2025年.
  private static func endsSpan(_ text: [UInt8], _ index: Int) -> Bool {
    var start = index
    var dashes = 0
    while let (value, begin) = text.scalar(before: start, from: 0),
      value.is("-") || value.is("—") || value.is("–") || value.is("至") || value.is("~")
    {
      start = begin
      dashes += 1
    }
    guard dashes > 0, let before = text.scalar(before: start, from: 0)?.value else { return false }
    return isDigit(before) || before.is("年")
  }
}
