/// What is published with a report and counts nothing: explanations of words, footnotes, annexes.
///
///     名词解释                                     [1]法律明白人：指…，每村不少于3名。
///     1.一村一法律顾问：指每个村配备1名律师。      注：以上数据截至2023年11月底。
///     附件1 / 2023年行政执法统计分析报告 / 一、…
///
/// A list of attachments (附件：1.统计表 2.目录) is page furniture; an annex is one when text stands below it.
extension OutlineLine {
  /// 名词解释, 注释： alone on a line.
  var beginsNotes: Bool {
    guard !isLong, characterCount <= 16 else { return false }
    var text = folded
    while let last = text.last, last == 0x3A || last == 0x29 || last == 0x5D { text.removeLast() }
    guard let name = OutlineAppendix.notesNames.first(where: text.hasSuffix) else { return false }
    let before = text.count - name.utf8CodeUnitCount
    if before == 0 { return true }
    // 附件：名词解释, 相关名词解释; not 六、名词解释, which is a heading.
    return text.hasPrefix("附") || ["相关", "有关", "部分", "专业", "专有", "主要"].contains(where: text.hasPrefix)
      || text.hasPrefix("(") || text.hasPrefix("[")
  }

  /// [1]法律明白人：指…, 〔2〕…, 注：以上数据…: a note by itself.
  var isNote: Bool {
    let bytes = isLong ? [] : folded
    for word: StaticString in ["注:", "注1:", "注释:", "备注:", "说明:1"] where bytes.hasPrefix(word) { return true }
    guard let end = FootnoteMark.end(bytes, at: 0, before: bytes.count) else { return false }
    return end < bytes.count && !bytes.hasPrefix("【")
  }

  /// ①指…, ①含…, ①数据来源于…: a note, where ① stands in the text above it.
  var isCircledNote: Bool {
    guard !isLong, characterCount > 3, case (let mark, let next) = folded.scalar(at: 0),
      (0x2460...0x2473).contains(mark)
    else { return false }
    for word: StaticString in ["指", "含", "系", "即", "见", "参见", "详见", "数据", "来源", "统计", "截至", "不含", "包括", "引自"]
    where folded.has(word, at: next, before: folded.count) { return true }
    return folded.contains(":指") || folded.contains("是指")
  }
}

enum OutlineAppendix {
  static let notesNames: [StaticString] = [
    "名词解释", "术语解释", "名词注释", "名词说明", "注释", "注解", "脚注", "尾注", "附注", "缩略语",
  ]

  /// The heading such a line is: without 附件： before it.
  static func heading(_ bytes: [UInt8], _ line: Range<Int>, paragraph: Int) -> Heading {
    var start = line.lowerBound
    if bytes.has("附件", at: start, before: line.upperBound)
      || bytes.has("附录", at: start, before: line.upperBound)
    {
      start += 6
      while start < line.upperBound, case (let value, let next) = bytes.scalar(at: start),
        isBlank(value) || isDigit(value) || value < 0x2E80 || halfWidth(value).is(":")
      { start = next }
    }
    let title = HeadingTitle.range(bytes, from: start, to: line.upperBound, level: 1)
    return Heading(level: 1, number: nil, utf8Range: title, titleRange: title, paragraph: paragraph)
  }

  /// Whether a heading's folded title says that notes follow: 六、名词解释.
  static func namesNotes(_ title: [UInt8]) -> Bool {
    title.count <= 36 && notesNames.contains { title.hasSuffix($0) && $0.utf8CodeUnitCount > 6 }
  }

  /// Whether text stands below the line 附件 at `start`, as below an annex's and not below a list of attachments.
  static func hasText(below start: Int, _ lines: [OutlineLine], _ numbers: [HeadingNumber?]) -> Bool {
    for index in lines.indices[(start + 1)...] {
      let line = lines[index]
      if line.closesPage || line.beginsForm || line.isFurniture { return false }
      if numbers[index] != nil || line.isLong || (line.endsSentence && line.characterCount > 12) {
        return true
      }
    }
    return false
  }

  /// Whether ① stands within the text of a line, behind a word.
  static func hasCircledMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    // ① to ⑳ begin with E2 91.
    while let place = bytes[index..<range.upperBound].firstIndex(of: 0xE2) {
      let (value, next) = bytes.scalar(at: place)
      let before = bytes.scalar(before: place, from: range.lowerBound)?.value
      if FootnoteMark.isMark(value, after: before)
        || (before?.is("。") ?? false) && (0x2460...0x2473).contains(value)
      {
        return true
      }
      index = next
    }
    return false
  }
}
