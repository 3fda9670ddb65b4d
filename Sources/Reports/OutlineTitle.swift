/// Finds the title among the lines above a report's text.
///
/// Sites print it again and again (as the page's name, in the breadcrumbs, in an index table), and a letter may
/// hand it on (现将《…》印发给你们). The title is the last line before the text that reads like a report's title;
/// the others are furniture. A title may run over two or three lines:
///
///     2022年全区司法行政工作总结          大理市司法局
///     暨2023年工作思路                    2023年度法治政府建设情况报告
///
/// A line that only repeats a piece of a title above it (2022年工作总结 below 某局2022年工作总结及2023年计划) is a
/// part's name and not the title. Known misreading: a title without 报告, 总结 or the like (奋楫笃行 法治护航) is
/// found only when nothing else is and it names a year.
enum OutlineTitle {
  /// The indices of the title's lines among `lines`, which end where the text begins; empty when there is none.
  /// `hasText` tells whether any text begins.
  static func indices(_ lines: [OutlineLine], hasText: Bool) -> Range<Int> {
    var best: Range<Int>?
    for index in lines.indices where readsLikeTitle(lines[index]) || completesTitle(lines, index) {
      if let last = best, last.contains(index) { continue }
      // Printed twice in a row, the first has the issuer above it.
      if let last = best, last.upperBound == index, lines[index - 1].folded == lines[index].folded {
        continue
      }
      let run = joined(lines, around: index)
      if let last = best, contains(lines, last, run), run.count == 1 { continue }
      best = run
    }
    if let best { return best }
    // Where no text follows, a line that only might be a headline is the text.
    let headlines = lines.indices.filter {
      readsLikeHeadline(lines[$0]) && (hasText || namesYear(lines[$0].folded))
    }
    let fallback = headlines.last { namesYear(lines[$0].folded) } ?? headlines.last
    return fallback.map { $0..<$0 + 1 } ?? 0..<0
  }

  /// A line of a headline's length that is nothing else: no sentence, no link, no organ or day alone.
  private static func readsLikeHeadline(_ line: OutlineLine) -> Bool {
    guard !line.isLong, (8...60).contains(line.characterCount), !line.isFurniture, !line.isProse,
      !line.endsSentence, !line.isCovering, !line.isSalutation, !line.isOrganAlone
    else { return false }
    let folded = line.folded
    guard !folded.containsAny(["http", "www.", ">", "欢迎", "。", "本文"]), folded.last != 0x3A,
      folded.last != 0x2C,
      !folded.contains("\t")
    else { return false }
    guard folded.filter({ $0 >= 0xE4 && $0 <= 0xE9 }).count >= 5 else { return false }
    var index = 0
    while index < folded.count {
      // A day in it belongs to a line of the site's (某报 2019-09-26), but for 12月4日 in a headline.
      if let date = WrittenDate(folded, at: index, before: folded.count), date.day != nil { return false }
      index = folded.scalar(at: index).next
    }
    return true
  }

  private static func readsLikeTitle(_ line: OutlineLine) -> Bool {
    guard !line.isLong, line.characterCount >= 4 else { return false }
    let folded = line.titlePart
    guard folded.characterCount(in: folded.indices) <= 80, !folded.hasSuffix("。"), !folded.hasSuffix(";")
    else {
      return false
    }
    let isGlued = folded.count < line.folded.count
    // 【政策解读】关于《…报告》的解读 is the name of a page, though one of its links elsewhere.
    let isReading = folded.hasSuffix("解读") && folded.contains("《")
    guard !folded.hasSuffix(":"), !folded.hasSuffix(","), isGlued || isReading || !line.isFurniture else {
      return false
    }
    guard !folded.contains("通知"), !folded.contains("印发"), !folded.hasSuffix("的函") else { return false }
    guard folded.containsAny(["报告", "总结", "思路", "工作情况", "建设情况", "工作要点", "年度计划", "自查"]) else { return false }
    return folded.containsAny(["法治", "依法", "法制", "司法", "政府", "工作", "年度"]) || namesYear(folded)
  }

  private static func isYear(_ folded: [UInt8]) -> Bool {
    folded.count == 4 && WrittenYear.year(folded + Array("年".utf8), at: 0, before: 7) != nil
  }

  /// 2023年, ２０２３年度.
  private static func namesOnlyYear(_ folded: [UInt8]) -> Bool {
    guard let (_, end) = WrittenYear.year(folded, at: 0, before: folded.count) else { return false }
    return end == folded.count || (end + 3 == folded.count && folded.hasSuffix("度"))
  }

  private static func namesYear(_ folded: [UInt8]) -> Bool { !WrittenYear.all(in: folded).isEmpty }

  /// Whether the line is only a title's end (情况的报告) below a line that can be its beginning.
  private static func completesTitle(_ lines: [OutlineLine], _ index: Int) -> Bool {
    let line = lines[index]
    guard index > 0, !line.isLong, line.characterCount <= 20, lacksBeginning(line.folded) || goesOn(line),
      line.folded.hasSuffix("报告") || line.folded.hasSuffix("总结")
    else { return false }
    return mayBegin(lines[index - 1])
  }

  /// The line with the lines above and below it that belong to the same title.
  private static func joined(_ lines: [OutlineLine], around index: Int) -> Range<Int> {
    var start = index
    var end = index + 1
    while end < lines.count, end - start < 3, goesOn(lines[end]) { end += 1 }
    // 2020 / 年城市管理局工作总结: broken within the year.
    if start > 0, lines[start].folded.hasPrefix("年"), isYear(lines[start - 1].folded) { start -= 1 }
    while start > 0, end - start < 4, lacksBeginning(lines[start].folded), mayBegin(lines[start - 1]) {
      start -= 1
    }
    // 2023年度 / 洪泽区法治政府建设工作报告
    if start > 0, namesOnlyYear(lines[start - 1].folded) { start -= 1 }
    // 中共云阳县委 / 云阳县人民政府 / 关于…
    while start > 0, end - start < 4, start + 1 < end, lines[start].isOrganAlone,
      lines[start - 1].isOrganAlone,
      lines[start].folded != lines[start - 1].folded, !lines[start - 1].isFurniture
    { start -= 1 }
    return start..<end
  }

  /// 暨2023年工作思路, 及下一年度工作计划, 的报告: what never begins a title.
  private static func goesOn(_ line: OutlineLine) -> Bool {
    guard !line.isLong, line.characterCount <= 40, !line.endsSentence, !line.folded.hasSuffix(":") else {
      return false
    }
    for word: StaticString in ["暨", "及", "和", "的", "与", "工作总结", "情况报告", "报告", "年度报告", "情况的报告", "年度工作报告"]
    where line.folded.hasPrefix(word) { return true }
    return false
  }

  /// Whether a title is missing what comes first: an issuer before 关于, before the year, or before 法治政府建设.
  private static func lacksBeginning(_ folded: [UInt8]) -> Bool {
    if WrittenYear.year(folded, at: 0, before: folded.count) != nil { return true }
    for word: StaticString in [
      "关于", "法治政府", "推进法治", "依法行政", "工作总结", "工作情况", "情况报告", "情况的报告", "报告", "年度", "暨", "的", "及",
    ]
    where folded.hasPrefix(word) { return true }
    return false
  }

  /// Whether a line can be the first line of the title below it: an organ, or words that end in the middle.
  private static func mayBegin(_ line: OutlineLine) -> Bool {
    guard !line.isLong, line.characterCount <= 40, !line.isFurniture, !line.endsSentence else { return false }
    if line.isOrganAlone { return !line.isDateAlone }
    let folded = line.folded
    for word: StaticString in ["关于", "年度", "年", "工作", "建设", "情况", "工作总结"] where folded.hasSuffix(word) {
      return true
    }
    return false
  }

  /// Whether the title in `outer` contains the words of the line in `inner`.
  private static func contains(_ lines: [OutlineLine], _ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    let whole = lines[outer].reduce(into: [UInt8]()) { $0 += $1.folded }
    let piece = lines[inner].reduce(into: [UInt8]()) { $0 += $1.folded }
    guard piece.count < whole.count else { return false }
    // A title repeated without its issuer is still the title: a piece is what leaves out the end or the middle.
    let rest = whole.count - piece.count
    return (0..<rest).contains { start in
      piece.indices.allSatisfy { whole[start + $0] == piece[$0] }
    }
  }
}
