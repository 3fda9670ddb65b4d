import Documents
import TestSupport
import Testing

@testable import Reports

@Suite struct TextComparisonTests {
  /// A text of one body block, without headings.
  private func report(_ text: String, sections: [Section] = []) -> Report {
    let source = SourceText(text)
    return Report(
      document: Document(name: "", text: source, encoding: .utf8, paragraphs: [], diagnostics: []),
      metadata: Metadata(),
      blocks: text.isEmpty ? [] : [Block(kind: .body, utf8Range: 0..<source.count, section: nil)],
      sections: sections, quantities: [], observations: [], diagnostics: [])
  }

  /// A text whose lines that begin with # are headings.
  private func outlined(_ text: String) -> Report {
    var blocks: [Block] = []
    var sections: [Section] = []
    var offset = 0
    for line in text.split(separator: "\n") {
      let range = offset..<offset + line.utf8.count
      offset = range.upperBound + 1
      if line.hasPrefix("#") {
        sections.append(
          Section(
            level: 1, number: "", title: String(line), headingRange: range, utf8Range: range, parent: nil,
            purpose: .achievements))
      }
      blocks.append(
        Block(kind: .body, utf8Range: range, section: sections.isEmpty ? nil : sections.count - 1))
    }
    return Report(
      document: Document(name: "", text: SourceText(text), encoding: .utf8, paragraphs: [], diagnostics: []),
      metadata: Metadata(), blocks: blocks, sections: sections, quantities: [], observations: [],
      diagnostics: [])
  }

  /// What is said of a side: same as it is, [changed], {only here}.
  private func picture(_ side: TextComparison.Side, _ report: Report) -> String {
    side.stretches.map { stretch in
      let text = report.document.text[stretch.utf8Range]
      return switch stretch.kind {
      case .same: text
      case .changed: "[\(text)]"
      case .onlyHere: "{\(text)}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("全年受理案件171件,办结138件。", "全年受理案件131件,办结138件。", "全年受理案件[171]件,办结138件。", "全年受理案件[131]件,办结138件。"),
    // A digit more or less is another number, a comma is none.
    ("化解纠纷12,345件。", "化解纠纷2345件。", "化解纠纷[12,345]件。", "化解纠纷[2345]件。"),
    ("化解纠纷12,345件。", "化解纠纷12345件。", "化解纠纷12,345件。", "化解纠纷12345件。"),
    // A comma that groups no thousands stands between two numbers.
    ("分别办结11，2件案子。", "分别办结1，12件案子。", "分别办结[11，2]件案子。", "分别办结[1，12]件案子。"),
    ("化解纠纷1,234,567件。", "化解纠纷1234567件。", "化解纠纷1,234,567件。", "化解纠纷1234567件。"),
    ("化解纠纷1,234.5件。", "化解纠纷1234.5件。", "化解纠纷1,234.5件。", "化解纠纷1234.5件。"),
    ("成功率为98.5%。", "成功率为98.7%。", "成功率为[98.5]%。", "成功率为[98.7]%。"),
    // Width, spaces and quotation marks are no difference.
    ("受理１７１件，办结 3 件。", "受理171件,办结3件。", "受理１７１件，办结 3 件。", "受理171件,办结3件。"),
    ("推进“放管服”改革。", "推进放管服改革。", "推进“放管服”改革。", "推进放管服改革。"),
    // Put in and left out.
    ("加强行政复议工作。", "大力加强行政复议应诉工作。", "加强行政复议工作。", "{大力}加强行政复议{应诉}工作。"),
    // A lone character between changes is a coincidence.
    ("认真学习宪法和民法典知识。", "深入宣传刑法和治安法知识。", nil, nil),
    ("甲乙丙丁。", "戊己庚辛。", "{甲乙丙丁。}", "{戊己庚辛。}"),
    ("", "戊己庚辛。", "", "{戊己庚辛。}"), ("", "", "", ""),
  ])
  func `differences are found by characters and whole numbers`(
    left: String, right: String, leftPicture: String?, rightPicture: String?
  ) {
    let (first, second) = (report(left), report(right))
    let comparison = TextComparison(of: first, and: second)
    if let leftPicture { #expect(picture(comparison.left, first) == leftPicture) }
    if let rightPicture { #expect(picture(comparison.right, second) == rightPicture) }
    expectSound(comparison, first, second)
  }

  @Test func `sentences put between others leave those the same`() {
    let first = report("一要抓好学习。二要抓好落实。三要抓好监督。")
    let second = report("一要抓好学习。新年伊始召开动员会。二要抓好落实。三要抓好监督。")
    let comparison = TextComparison(of: first, and: second)
    #expect(picture(comparison.left, first) == "一要抓好学习。二要抓好落实。三要抓好监督。")
    #expect(picture(comparison.right, second) == "一要抓好学习。{新年伊始召开动员会。}二要抓好落实。三要抓好监督。")
    #expect(comparison.left.share == 1)
  }

  @Test
  func `sections that changed places are compared with each other, and sentences that moved are the same`() {
    let first = outlined("#一、行政复议工作\n受理案件171件。\n#二、普法宣传工作\n开展活动30场。司法所规范化建设取得明显成效。")
    let second = outlined("#一、普法宣传工作\n开展活动45场。\n#二、行政复议工作\n司法所规范化建设取得明显成效。受理案件182件。")
    let comparison = TextComparison(of: first, and: second)
    #expect(
      picture(comparison.left, first)
        == "#[一]、行政复议工作受理案件[171]件。#[二]、普法宣传工作开展活动[30]场。司法所规范化建设取得明显成效。")
    expectSound(comparison, first, second)
  }

  @Test func `a text compared with itself is the same all through`() {
    for sample in GoldFiles.samples.values {
      let comparison = TextComparison(of: sample, and: sample)
      for side in [comparison.left, comparison.right] {
        #expect(side.share == 1)
        #expect(side.stretches.allSatisfy { $0.kind == .same && $0.other == $0.utf8Range })
      }
    }
  }

  @Test func `any two samples give sound comparisons, one the mirror of the other in what is shared`() {
    let samples = GoldFiles.samples.sorted { $0.key < $1.key }.map(\.value)
    for first in samples {
      for second in samples {
        expectSound(TextComparison(of: first, and: second), first, second)
      }
    }
  }

  @Test func `what was put into a text at random is found, and nothing else`() {
    var random = SplitMix(state: 5)
    let words = ["行政复议", "依法", "推进", "司法所", "12件", "普法", "宣传", "和", "的", "执法监督", "2023年", "。", "；", "，"]
    for _ in 0..<200 {
      let text = (0..<60).compactMap { _ in words.randomElement(using: &random) }.joined()
      var changed = Array(text)
      for _ in 0..<Int.random(in: 0..<8, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] = "鑫"
      }
      let (first, second) = (report(text), report(String(changed)))
      let comparison = TextComparison(of: first, and: second)
      expectSound(comparison, first, second)
      let count = changed.count { $0 == "鑫" }
      let marked = comparison.right.stretches.filter { $0.kind != .same }
        .reduce(0) { $0 + second.document.text[$1.utf8Range].count { $0 == "鑫" } }
      #expect(marked == count)
    }
  }

  @Test func `without sections, without text and too long is no trouble`() {
    let empty = report("")
    let one = report("只有一句。")
    #expect(TextComparison(of: empty, and: empty).left.share == nil)
    #expect(TextComparison(of: empty, and: one).right.share == 0)
    let long = report(String(repeating: "全市共办理行政复议案件，同比增长。", count: 20_000))
    let comparison = TextComparison(of: long, and: one)
    #expect(comparison.isCut && comparison.right.share == 0)
    #expect(!TextComparison(of: one, and: one).isCut)
  }

  @Test func `sentences are aligned in order, whatever they are`() {
    var random = SplitMix(state: 9)
    for _ in 0..<300 {
      func sentences() -> [ArraySlice<UInt64>] {
        (0..<Int.random(in: 0..<12, using: &random)).map { _ in
          ArraySlice(
            (0..<Int.random(in: 1..<6, using: &random)).map { _ in UInt64.random(in: 1..<5, using: &random) })
        }
      }
      let (left, right) = (sentences(), sentences())
      let pairs = SentenceAlignment(left, right).pairs
      for (pair, next) in zip(pairs, pairs.dropFirst()) {
        #expect(pair.left < next.left && pair.right < next.right)
      }
      #expect(pairs.allSatisfy { left.indices.contains($0.left) && right.indices.contains($0.right) })
      #expect(SentenceAlignment(left, left).pairs.count == left.count)
    }
  }

  @Test func `a text of too many sentences for a table is divided where both have the same sentence once`() {
    let left = (0..<2_000).map { ArraySlice([UInt64($0 % 7 + 1), UInt64($0), 3]) }
    var right = left
    right[1_000] = [9, 9, 9]
    right.insert([8, 8], at: 10)
    let pairs = SentenceAlignment([[77]] + left + [[78]], [[79]] + right + [[80]]).pairs
    #expect(pairs.count == 1_999)
  }

  /// What two token arrays have in common, by the table everybody knows.
  private func longestCommon(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for token in left {
      var diagonal = 0
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = token == other ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[right.count]
  }

  @Test func `what sentences share is in both, in order, and as much as can be but for coincidences`() {
    var random = SplitMix(state: 11)
    for _ in 0..<500 {
      let left = (0..<Int.random(in: 0..<14, using: &random)).map { _ in
        UInt64.random(in: 1..<4, using: &random)
      }
      let right = (0..<Int.random(in: 0..<14, using: &random)).map { _ in
        UInt64.random(in: 1..<4, using: &random)
      }
      let numbers = (left.map { $0 | 1 << 63 }, right.map { $0 | 1 << 63 })
      let common = TokenDifference.common(left[...], right[...])
      for stretch in common {
        #expect(
          left[stretch.left..<stretch.left + stretch.count]
            == right[stretch.right..<stretch.right + stretch.count])
      }
      for (first, next) in zip(common, common.dropFirst()) {
        #expect(first.left + first.count <= next.left && first.right + first.count <= next.right)
      }
      // A lone number is no coincidence: of numbers as many are kept as can be.
      let kept = TokenDifference.common(numbers.0[...], numbers.1[...]).reduce(0) { $0 + $1.count }
      #expect(kept == longestCommon(left, right))
    }
  }
}

/// What holds of every comparison.
func expectSound(_ comparison: TextComparison, _ left: Report, _ right: Report) {
  for (side, own, other, theirs) in [
    (comparison.left, left, right, comparison.right), (comparison.right, right, left, comparison.left),
  ] {
    var end = 0
    for stretch in side.stretches {
      #expect(stretch.utf8Range.lowerBound >= end && !stretch.utf8Range.isEmpty)
      end = stretch.utf8Range.upperBound
      #expect(isOnCharacters(stretch.utf8Range, own))
      #expect((stretch.other == nil) == (stretch.kind == .onlyHere))
      if let range = stretch.other {
        #expect(isOnCharacters(range, other))
        #expect(
          theirs.stretches.contains {
            $0.utf8Range == range && $0.other == stretch.utf8Range && $0.kind == stretch.kind
          })
      }
    }
    #expect(end <= own.document.text.count)
    if let share = side.share { #expect((0...1).contains(share)) }
  }
}

private func isOnCharacters(_ range: Range<Int>, _ report: Report) -> Bool {
  let bytes = report.document.text.bytes
  return [range.lowerBound, range.upperBound].allSatisfy {
    $0 >= 0 && ($0 == bytes.count || $0 < bytes.count && bytes[$0] & 0xC0 != 0x80)
  }
}
