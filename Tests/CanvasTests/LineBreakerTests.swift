import Foundation
import Glibc
import TestSupport
import Testing

@testable import Canvas

@Suite struct LineBreakerTests {
  /// The lines as text, without what hangs at their ends.
  private func wrap(
    _ text: String, _ columns: Int, firstLineIndent: Int = 0, hanging: Int = 0
  ) -> [String] {
    let bytes = Array(text.utf8)
    return LineBreaker(columns: columns, firstLineIndent: firstLineIndent, hanging: hanging)
      .lines(of: bytes, in: 0..<bytes.count)
      .map { String(decoding: bytes[$0.visibleRange], as: UTF8.self) }
  }

  @Test func `text fills its columns`() {
    #expect(wrap("依法行政执法监督", 8) == ["依法行政", "执法监督"])
    #expect(wrap("依法行政执法监督", 9) == ["依法行政", "执法监督"])
    #expect(wrap("依法行政执法监督", 10) == ["依法行政执", "法监督"])
  }

  @Test func `a full stop does not begin a line`() {
    #expect(wrap("依法行政。执法", 8) == ["依法行", "政。执法"])
    #expect(wrap("依法行政,执法", 8) == ["依法行", "政,执法"])
    #expect(wrap("依法行政）》”，执法", 9) == ["依法行", "政）》”，", "执法"])
  }

  @Test func `an opening bracket does not end a line`() {
    #expect(wrap("印发《纲要》", 6) == ["印发", "《纲", "要》"])
    #expect(wrap("深化“放管服”", 6) == ["深化", "“放管", "服”"])
    #expect(wrap("深化\"放管服\"", 6) == ["深化", "\"放管", "服\""])
  }

  @Test(arguments: [
    ("其中化解纠纷1.3万余件,成功率98%。", 16, ["其中化解纠纷", "1.3万余件,成功率", "98%。"]),
    ("统一2023年", 8, ["统", "一2023年"]), ("三五成群", 6, ["三五成", "群"]),
    ("共化解1.3万余件", 10, ["共化解", "1.3万余件"]),
    ("共化解1,234件", 10, ["共化解", "1,234件"]),
    ("办理131 件次", 10, ["办理", "131 件次"]),
    ("达到９８％以上", 8, ["达到", "９８％以", "上"]),
    ("增长12.5%左右", 8, ["增长", "12.5%左", "右"]),
    ("依照第一百二十条", 12, ["依照", "第一百二十条"]),
    ("计算机COVID-19", 12, ["计算机", "COVID-19"]),
    ("见www.gov.cn网", 11, ["见", "www.gov.cn", "网"]),
    ("资金３．５亿元", 10, ["资金", "３．５亿元"]),
    ("国发〔2019〕34号", 14, ["国发", "〔2019〕34号"]),
    ("国发(2019)34号", 12, ["国发", "(2019)34号"]),
    ("每年办理3—5件", 12, ["每年办理", "3—5件"]),
    ("每年办理3%～5%的", 13, ["每年办理", "3%～5%的"]),
    ("每年三—五件", 9, ["每年", "三—五件"]),
    ("同比增长-3.2个", 12, ["同比增长", "-3.2个"]),
    ("自2018-2020年", 12, ["自", "2018-2020年"]),
    ("温差±5℃以内", 6, ["温差", "±5℃以", "内"]),
    ("资金￥1,234.5元", 12, ["资金", "￥1,234.5元"]),
    ("每件/万人计", 6, ["每", "件/万", "人计"]),
    ("拨打12348热线", 10, ["拨打", "12348热线"]),
    ("这是it’s的", 9, ["这是it’s", "的"]),
    ("楼号为3#楼", 8, ["楼号为", "3#楼"]),
  ])
  func `a number keeps its unit and a word its letters`(text: String, columns: Int, lines: [String]) {
    #expect(wrap(text, columns) == lines)
  }

  @Test(arguments: [
    ("依法2019(四)", 10, ["依法2019", "(四)"]), ("(一)2023年", 7, ["(一)", "2023年"]),
    ("行政——2023年", 9, ["行政——", "2023年"]), ("甲、3、乙", 5, ["甲、", "3、乙"]),
    ("2019年—2023年", 8, ["2019年—", "2023年"]), ("法治（2019）局", 12, ["法治（2019）", "局"]),
    ("〔19〕34号", 7, ["〔19〕", "34号"]), ("甲-乙三件", 4, ["甲-", "乙三", "件"]),
    ("统一“三5”", 5, ["统一", "“三5”"]), ("￥中", 2, ["￥", "中"]),
  ])
  func `what only looks like one number is broken`(text: String, columns: Int, lines: [String]) {
    #expect(wrap(text, columns) == lines)
  }

  @Test func `a stop or comma hangs where the line is full and there are columns to spare`() {
    #expect(wrap("依法行政。执法", 8, hanging: 2) == ["依法行政。", "执法"])
    #expect(wrap("依法行政、执法", 8, hanging: 2) == ["依法行政、", "执法"])
    #expect(wrap("依法行政,执法", 8, hanging: 1) == ["依法行政,", "执法"])
    #expect(wrap("依法行政。执法", 8, hanging: 1) == ["依法行", "政。执法"])
    // Two do not, nor does what may not hang or must not be parted from what follows.
    #expect(wrap("依法行政。”执法", 8, hanging: 2) == ["依法行", "政。”执", "法"])
    #expect(wrap("依法行政）执法", 8, hanging: 2) == ["依法行", "政）执法"])
    #expect(wrap("依法约1,234件", 7, hanging: 2) == ["依法约", "1,234件"])
    #expect(wrap("依法行政。", 8, hanging: 2) == ["依法行政。"])
  }

  @Test func `dashes and ellipses stay whole`() {
    #expect(wrap("依法行政——法", 9) == ["依法行", "政——法"])
    #expect(wrap("依法行政……法", 9) == ["依法行", "政……法"])
  }

  @Test func `blanks at the end of a line hang`() {
    #expect(wrap("rule of law", 7) == ["rule of", "law"])
    #expect(wrap("依法行政    执法", 8) == ["依法行政", "执法"])
  }

  @Test func `a line feed ends its line`() {
    #expect(wrap("依法\n行政\n\n执法\n", 20) == ["依法", "行政", "", "执法"])
  }

  @Test func `the first line is indented`() {
    #expect(wrap("依法行政执法监督", 8, firstLineIndent: 4) == ["依法", "行政执法", "监督"])
  }

  @Test func `what fits no line is broken anywhere`() {
    #expect(wrap("1234567890", 4) == ["1234", "5678", "90"])
    #expect(wrap("。。。。。。", 4) == ["。。", "。。", "。。"])
    #expect(wrap("中文", 1) == ["中", "文"])
  }

  @Test func `an empty range is one empty line`() {
    #expect(wrap("", 10) == [""])
  }

  @Test(arguments: Checkout.seedFiles)
  func `lines join to the text and hold to the rules at every width`(seed: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: seed))
    for columns in 1...200 {
      let hanging = columns % 3
      let breaker = LineBreaker(columns: columns, hanging: hanging)
      let lines = breaker.lines(of: bytes, in: 0..<bytes.count)
      var offset = 0
      var faults: [String] = []
      for (index, line) in lines.enumerated() {
        #expect(line.utf8Range.lowerBound == offset)
        #expect(!line.utf8Range.isEmpty)
        offset = line.utf8Range.upperBound
        let text = String(decoding: bytes[line.visibleRange], as: UTF8.self)
        let isHanging = text.unicodeScalars.last.map { "。，、．,.".unicodeScalars.contains($0) } ?? false
        if line.columns > columns + (isHanging ? hanging : 0)
          || columns > 1 && Width.columns(of: text) != line.columns
        {
          faults.append("\(columns): \(line.columns) \(text)")
        }
        guard columns >= 4, index > 0 else { continue }
        let before = lines[index - 1]
        let previous = String(decoding: bytes[before.visibleRange], as: UTF8.self)
        if bytes[before.utf8Range.upperBound - 1] == 10 { continue }
        if isForbidden(between: previous, text), hasBreak(previous) {
          faults.append("\(columns): \(previous) ↵ \(text)")
        }
      }
      #expect(offset == bytes.count)
      #expect(faults.isEmpty, "\(faults.prefix(3))")
    }
  }

  @Test(arguments: ["。", "（", "法", "1", "a ", "　", "\u{301}", "— ", "法（ ", "1,", "。”"])
  func `the time of wrapping grows with the text, whatever it is`(piece: String) {
    func time(_ count: Int, _ columns: Int) -> Int {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      return (0..<3).map { _ in
        let start = threadTime()
        _ = LineBreaker(columns: columns, hanging: 2).lines(of: bytes, in: 0..<bytes.count)
        return threadTime() - start
      }.min() ?? 0
    }
    for columns in [1, 80] {
      // Ten times the text in ten times the time; a hundred times would be the square.
      #expect(time(20_000, columns) < max(time(2_000, columns), 50_000) * 35, "\(columns)")
    }
  }

  @Test func `any bytes at any width are wrapped whole`() {
    var random = SplitMix(state: 3)
    let pieces: [[UInt8]] = [
      [0xFF], [0xE6, 0xB3], Array("法".utf8), Array("。".utf8), Array("（".utf8), Array("12".utf8),
      Array(" ".utf8),
      Array("\u{301}".utf8), Array("ab".utf8), Array("\n".utf8), Array("\u{200B}".utf8), Array("“".utf8),
      Array("\u{3000}".utf8), Array("……".utf8), Array("\u{1B}".utf8), Array("😀".utf8),
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      let breaker = LineBreaker(
        columns: Int.random(in: -1...12, using: &random),
        firstLineIndent: Int.random(in: 0...5, using: &random),
        indent: Int.random(in: 0...5, using: &random),
        hanging: Int.random(in: -1...2, using: &random),
        width: Width(ambiguousIsWide: Bool.random(using: &random)))
      let lines = breaker.lines(of: bytes, in: 0..<bytes.count)
      #expect(lines.flatMap { bytes[$0.utf8Range] } == bytes)
      for line in lines {
        #expect(line.columns + line.indent <= breaker.columns + breaker.hanging)
        #expect(line.utf8Range.lowerBound == line.visibleRange.lowerBound)
        #expect(line.visibleRange.upperBound <= line.utf8Range.upperBound)
        #expect(bytes.isEmpty || !line.utf8Range.isEmpty)
      }
    }
  }

  /// The processor time of this thread in nanoseconds: what else runs on the machine does not count.
  private func threadTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static let noStart = Set("。，、；：？！）》」』】”’…—,.;:?!)]}%·％〕".unicodeScalars)
  private static let noEnd = Set("（《「『【“‘([{〔".unicodeScalars)

  /// The rule of the test's own: punctuation on the wrong side, or a number cut.
  private func isForbidden(between previous: String, _ next: String) -> Bool {
    guard let last = previous.unicodeScalars.last, let first = next.unicodeScalars.first else { return false }
    if Self.noStart.contains(first) || Self.noEnd.contains(last) { return true }
    return ("0"..."9").contains(last)
      && (("0"..."9").contains(first) || "件人%次元".unicodeScalars.contains(first))
  }

  /// Whether the line holds a plain place to break: two ideographs that are no numerals or units.
  private func hasBreak(_ line: String) -> Bool {
    let plain = Set("的和为是法政府行监执建设制度规范工作推进完善加强提升".unicodeScalars)
    let scalars = Array(line.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { plain.contains($0) && plain.contains($1) }
  }
}
