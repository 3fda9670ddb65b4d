import Documents
import Foundation
import TestSupport
import Testing

@testable import Reports

/// What holds of the numbers of any text, tried on the samples and on what can be made of them.
@Suite struct NumbersPropertyTests {
  /// A paragraph as dense as reports get: most statements of a page of them.
  private static let dense = """
    全年收到行政复议申请８６件，受理78件（其中涉企12件），已审结71件，其中维持32件、撤销5件，调撤率36.2%；新收行政诉讼案件六十三件，负责人出庭应诉率由2022年的\
    85%提高到98.7%，败诉4件。全县现有人民调解员1,086名，调解纠纷3 241件，调解成功率百分之九十八，涉及金额1.36亿元，同比增长27%、上升2.3个百分点。2024年，力争办理法律援助案件\
    不少于1000件；市生态环境局作出行政处罚98件，罚款713.5万元；47O件、1,,200份、3.5.2%。
    """

  @Test func `a dense paragraph cut off anywhere is read soundly`() throws {
    let bytes = Array(Self.dense.utf8)
    for cut in 1...bytes.count {
      try check(bytes.prefix(cut), "cut at \(cut)")
    }
  }

  @Test(arguments: Checkout.seedFiles)
  func `a sample cut off at many places is read soundly`(file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    for cut in stride(from: 1, to: bytes.count, by: 1_009) { try check(bytes.prefix(cut), "cut at \(cut)") }
  }

  @Test func `pieces of the samples put together anyhow are read soundly`() throws {
    let samples = try Checkout.seedFiles.map { Array(try Data(contentsOf: $0)) }
    var generator = SplitMix(state: 11)
    for round in 0..<40 {
      var bytes: [UInt8] = []
      for _ in 0..<12 {
        guard let sample = samples.randomElement(using: &generator) else { continue }
        let start = Int.random(in: 0..<sample.count, using: &generator)
        bytes += sample[start..<min(sample.count, start + Int.random(in: 1...400, using: &generator))]
      }
      try check(bytes[...], "round \(round)")
    }
  }

  @Test(arguments: Checkout.seedFiles)
  func `a sample in full or half width states the same`(file: URL) throws {
    let text = try Document.read(path: file.path).text
    let whole = text[0..<text.count]
    let expected = try statements(of: Array(whole.utf8))
    #expect(try statements(of: Array(Widths.half(whole).utf8)) == expected)
    #expect(try statements(of: Array(Widths.full(whole).utf8)) == expected)
  }

  private func statements(of bytes: [UInt8]) throws -> [String] {
    try GoldFiles.report(bytes, name: "folded").observations.map {
      "\($0.indicator) \($0.value) \($0.qualifier) \($0.scope) \($0.standing) \($0.isHeadline)"
    }
  }

  /// Every claim stands within the text, its value within its evidence.
  private func check(_ bytes: ArraySlice<UInt8>, _ comment: String) throws {
    // What was cut within a character is no UTF-8; whatever else it is taken for, it is read or refused.
    guard let report = try? GoldFiles.report(bytes, name: "cut") else { return }
    let text = report.document.text
    func isBoundary(_ index: Int) -> Bool { index == text.count || text.bytes[index] & 0xC0 != 0x80 }
    for observation in report.observations {
      let (value, evidence) = (observation.valueRange, observation.evidence)
      let isSound =
        evidence.lowerBound >= 0 && evidence.upperBound <= text.count && !value.isEmpty
        && evidence.lowerBound <= value.lowerBound && value.upperBound <= evidence.upperBound
        && [value, evidence].allSatisfy { isBoundary($0.lowerBound) && isBoundary($0.upperBound) }
        && observation.value.isFinite && observation.value >= 0
      #expect(isSound, "\(comment): \(observation)")
    }
    for quantity in report.quantities {
      #expect(quantity.utf8Range.upperBound <= text.count && quantity.value.isFinite, "\(comment)")
    }
  }
}
