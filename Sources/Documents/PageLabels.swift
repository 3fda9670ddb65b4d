/// What the lines above a page's text say by labels: the index table of government sites and the line below the title.
///
///     索 引 号： | 001008/2023-00450 | 发布机构： | 云山县司法局
///     发布时间：2024-01-26 10:20 信息来源：云山县司法局 浏览次数：12 字体：大 中 小
struct PageLabels {
  private let lines: [[Character]]

  /// `lines` are those above the text, in order.
  init(_ lines: some Sequence<String>) { self.lines = lines.map(Array.init) }

  var indexNumber: String? { word(["索引号", "信息索引号", "索引码"]) }
  /// The organ that publishes, before the one it took the text from.
  var publisher: String? {
    word(["发布机构", "发布单位", "发布机关", "公开机构", "公开主体", "发文机关", "发文单位"])
  }
  var source: String? { word(["信息来源", "文章来源", "稿件来源", "来源", "稿源"]) }
  var published: String? {
    for label in ["发布时间", "发布日期", "公开日期", "公开时间", "发稿时间", "发表时间", "发布于", "生成日期", "时间", "日期"] {
      if let day = values(of: label).lazy.compactMap({ WrittenDay.first(in: String($0.prefix(24))) }).first {
        return day
      }
    }
    return nil
  }
  /// The title the index table gives, as long as titles are.
  var title: String? {
    for label in ["信息名称", "名称", "标题"] {
      for value in values(of: label) {
        let cell = Self.cell(value)
        if cell.count >= 6 { return cell }
      }
    }
    return nil
  }

  /// The first value of the labels without blanks, as names and numbers of files are.
  private func word(_ labels: [String]) -> String? {
    for label in labels {
      for value in values(of: label) {
        var text = Self.cell(value)
        if let blank = text.firstIndex(where: \.isWhitespace) { text = String(text[..<blank]) }
        for mark in Self.neighbours {
          if let place = text.firstRange(of: mark) { text = String(text[..<place.lowerBound]) }
        }
        while let last = text.last, "【[(（,，;；".contains(last) { text.removeLast() }
        if text.count > 1, text.count <= 60, text.contains(where: { $0.isLetter || $0.isNumber }) {
          return text
        }
      }
    }
    return nil
  }

  /// What sites put behind a source on the same line, sometimes without a blank.
  private static let neighbours = [
    "字体", "字号", "文字大小", "浏览", "阅读", "点击", "发布", "时间", "日期", "责任编辑", "作者", "打印", "分享", "访问", "编辑", "审核", "视力",
    "来源", "索引号",
  ]

  /// Up to the end of a table's cell.
  private static func cell(_ value: String) -> String {
    let end = value.firstRange(of: " |")?.lowerBound ?? value.endIndex
    return String(value[..<end])
  }

  /// The texts behind a label and its mark, nearest the page's top first. Labels may be spaced out (索 引 号); one that
  /// is a line of its own has its value on the next.
  private func values(of label: String) -> [String] {
    let label = Array(label)
    var values: [String] = []
    for (number, line) in lines.enumerated() where line.count <= 600 {
      var start = 0
      while start < line.count {
        defer { start += 1 }
        guard line[start] == label[0], let end = Self.end(of: label, in: line, at: start) else { continue }
        var index = end
        var isMarked = false
        while index < line.count, line[index].isWhitespace || "：:|】]".contains(line[index]) {
          if !line[index].isWhitespace { isMarked = true }
          index += 1
        }
        if index < line.count {
          if isMarked { values.append(String(line[index...])) }
        } else if start == 0, number + 1 < lines.count,
          !lines[number + 1].contains(where: { "：:".contains($0) })
        {
          values.append(String(lines[number + 1]))
        }
      }
    }
    return values
  }

  private static func end(of label: [Character], in line: [Character], at start: Int) -> Int? {
    var index = start
    for character in label {
      while index > start, index < line.count, line[index].isWhitespace { index += 1 }
      guard index < line.count, line[index] == character else { return nil }
      index += 1
    }
    return index
  }
}
