/// When a report was put before the public.
///
/// Sites label it: 发布时间, 发布日期, 生成日期 (the index table's), 公开日期; a bare date among the furniture
/// (`- 2024年01月26日`) is the same. 成文日期, 印发 and the signature say when it was written, and are asked in that
/// order when no site says more. `published` leaves the signature out; it is `signed`.
enum MetadataDates {
  static func published(_ page: MetadataPage) -> CalendarDate? {
    let lines = page.furniture.map { page.bytes.folded($0.utf8Range, keepingBlanks: true) }
    let glued = page.title.map { page.bytes.folded($0.utf8Range, keepingBlanks: true) }
    for group in labels {
      for line in lines + glued {
        for label in group {
          if let date = date(line, behind: label) { return date }
        }
      }
      if group == labels[0] {
        // A bare date.
        for line in lines {
          if let date = bareDate(line) { return date }
        }
        for line in lines + glued {
          if let date = bracketedDate(line) { return date }
        }
      }
    }
    return nil
  }

  /// The date below the text.
  static func signed(_ page: MetadataPage) -> CalendarDate? {
    for line in page.signature.reversed() {
      let folded = page.bytes.folded(line.utf8Range, keepingBlanks: true)
      var index = 0
      while index < folded.count {
        if let date = WrittenDate(folded, at: index, before: folded.count)?.date { return date }
        index = folded.scalar(at: index).next
      }
    }
    return nil
  }

  /// The day a report was read out: ——2023年1月10日在市第十七届人民代表大会第三次会议上.
  static func delivered(_ page: MetadataPage) -> CalendarDate? {
    for range in page.opening where range.count <= 240 {
      let folded = page.bytes.folded(range)
      guard folded.contains("会议上") else { continue }
      var index = 0
      while index < folded.count {
        if let date = WrittenDate(folded, at: index, before: folded.count)?.date { return date }
        index = folded.scalar(at: index).next
      }
    }
    return nil
  }

  private static let labels: [[Label]] = [
    [
      Label("发布时间"), Label("发布日期"), Label("发布于"), Label("公开日期"), Label("公开时间"), Label("生成日期"), Label("生成时间"),
      Label("上传时间"), Label("发表时间"),
      Label("信息时间"), Label("发稿时间"), Label("添加时间"), Label("创建时间"),
    ],
    [Label("时间"), Label("日期"), Label("更新时间"), Label("更新日期")],
    [Label("发文日期"), Label("发文时间"), Label("成文日期"), Label("成文时间"), Label("印发日期"), Label("公文生成日期")],
  ]

  /// A static string that can be compared.
  private struct Label: Equatable {
    let word: StaticString
    init(_ word: StaticString) { self.word = word }
    static func == (left: Label, right: Label) -> Bool { left.word.utf8Start == right.word.utf8Start }
  }

  /// The date behind a label: `生成日期 | 2023-01-20`, `发布时间：2024-03-29 15:08`, `发布日期】 2024年3月29日`.
  private static func date(_ line: [UInt8], behind label: Label) -> CalendarDate? {
    var from = 0
    while let place = line.first(label.word, in: from..<line.count) {
      var index = place + label.word.utf8CodeUnitCount
      from = index
      // 公文生成日期 says when it was written.
      if place >= 6, line.has("公文", at: place - 6, before: place) { continue }
      while index < line.count {
        let (value, next) = line.scalar(at: index)
        guard
          value.is(":") || value.is(" ") || value.is("|") || value.is("】") || value.is("]") || value.is("[")
        else { break }
        index = next
      }
      if let date = WrittenDate(line, at: index, before: line.count)?.date { return date }
    }
    return nil
  }

  /// The page's clock tells the day it was read: 今天是:2019年10月31日 星期三.
  private static func isClock(_ line: [UInt8]) -> Bool {
    line.containsAny(["今天是", "今天:", "星期", "农历", "现在是", "当前时间", "当前日期"])
  }

  /// A date in brackets behind a title: 全市行政复议工作情况(2015-04-23).
  private static func bracketedDate(_ line: [UInt8]) -> CalendarDate? {
    guard line.last == 0x29, let open = line.lastIndex(of: 0x28), line.count <= 300,
      let date = WrittenDate(line, at: open + 1, before: line.count),
      date.utf8Range.upperBound == line.count - 1
    else { return nil }
    return date.date
  }

  /// A date at the start of a line, behind nothing but ornaments, or at its end behind an organ (大理市司法局 2024-01-26).
  private static func bareDate(_ line: [UInt8]) -> CalendarDate? {
    guard line.count <= 180, !line.hasSuffix("印发"), !line.contains("公文生成日期"), !isClock(line)
    else { return nil }
    var index = 0
    while index < line.count {
      if let date = WrittenDate(line, at: index, before: line.count)?.date {
        let isStart = line[..<index].allSatisfy { !(0x30...0x39).contains($0) && $0 < 0x80 }
        return isStart || line.characterCount(in: 0..<index) <= 12 ? date : nil
      }
      index = line.scalar(at: index).next
    }
    return nil
  }
}
