/// Finds tables that were saved one cell a line.
///
///     序号 / 项目 / 数量 / 1. / 行政处罚 / 300 / 2. / 行政许可 / 120
///
/// Their rows look like headings (`1.` 行政处罚, `三、行政强制`) and are none. Among short lines without any mark of a
/// sentence a table is told by its numbers: cells that are a number and nothing else, and by the words of its head.
/// It reaches from its head, or from the label before its first number, to its last number. Known misreading: a
/// table of words only is taken for what its cells look like.
enum OutlineTable {
  /// For every line whether it is a cell.
  static func cells(_ lines: [OutlineLine]) -> [Bool] {
    var cells = [Bool](repeating: false, count: lines.count)
    var start = 0
    while start < lines.count {
      guard mayBeCell(lines[start]) else {
        start += 1
        continue
      }
      let end = lines[start...].firstIndex { !mayBeCell($0) } ?? lines.count
      if let table = table(lines, start..<end) {
        for index in table { cells[index] = true }
      }
      start = end
    }
    return cells
  }

  /// The table among the short lines of `run`.
  private static func table(_ lines: [OutlineLine], _ run: Range<Int>) -> ClosedRange<Int>? {
    guard run.count >= 4 else { return nil }
    let numbers = run.filter { isNumber(lines[$0].folded) }
    guard numbers.count >= 2, let first = numbers.first, let last = numbers.last else { return nil }
    let heads = run.filter { $0 < first && isHead(lines[$0].folded) }
    if let head = heads.first, heads.count >= 2 || isRowNumber(lines[head].folded) { return head...last }
    guard numbers.count >= 3 else { return nil }
    let row = numbers[1] - first
    return max(run.lowerBound, first - max(1, row - 1))...last
  }

  private static func mayBeCell(_ line: OutlineLine) -> Bool {
    guard !line.isLong, line.characterCount <= 24, !line.folded.contains("。"), let last = line.folded.last
    else {
      return false
    }
    return last != 0x3A && last != 0x3B && last != 0x2C && !line.folded.hasSuffix("、")
      || isRowNumber(line.folded)
  }

  /// A number, with a unit of two characters at most: 300, 95.2%, 12件.
  private static func isNumber(_ folded: [UInt8]) -> Bool {
    var digits = 0
    var index = 0
    while index < folded.count,
      isDigit(UInt32(folded[index])) || [0x2E, 0x2C, 0x25, 0x2D, 0x2B].contains(folded[index])
    {
      if isDigit(UInt32(folded[index])) { digits += 1 }
      index += 1
    }
    guard digits > 0, index == folded.count ? folded.last != 0x2E : folded[index] >= 0xE3 else {
      return false
    }
    let unit = folded.characterCount(in: index..<folded.count)
    return unit <= 2 && !folded.hasSuffix("、") && !folded.hasSuffix("年") && !folded.hasSuffix("月")
      && !folded.hasSuffix("日")
  }

  /// 1. and 2、 alone: the first cell of a row.
  private static func isRowNumber(_ folded: [UInt8]) -> Bool {
    if folded == Array("序号".utf8) { return true }
    guard let number = HeadingNumber(folded, at: 0, before: folded.count) else { return false }
    return number.utf8Range.upperBound == folded.count
  }

  private static func isHead(_ folded: [UInt8]) -> Bool {
    heads.contains { folded.count == $0.utf8CodeUnitCount && folded.hasPrefix($0) }
  }

  private static let heads: [StaticString] = [
    "序号", "项目", "单位", "数量", "合计", "总计", "小计", "备注", "指标", "类别", "名称", "类型", "内容", "事项", "部门", "地区", "区域",
    "乡镇", "街道",
    "单位名称", "部门名称", "指标名称", "项目名称", "事项名称", "计量单位", "案件数", "件数", "人数", "总数", "占比", "比例", "本年", "上年", "同比",
    "增减",
    "本年度", "上年度", "完成情况", "完成数", "目标值", "年度目标", "行政机关", "执法主体", "案件类型", "案由", "结果", "金额", "时间", "责任单位", "姓名",
    "职务",
  ]
}
