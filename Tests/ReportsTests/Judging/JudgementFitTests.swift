import Documents
import Testing

@testable import Reports

@Suite struct JudgementFitTests {
  typealias Made = JudgedCells

  private static let quote = "全年受理行政复议案件171件。"

  private static func fit(_ verdict: Judgement.Verdict, _ texts: String..., seen: Double? = nil)
    -> JudgementFit
  {
    Made.judgement("1", verdict, seen: seen).fit(
      in: texts.enumerated().map { ("n\($0)", SourceText($1)) })
  }

  @Test func `a sentence is found again in a text that was wrapped and spaced anew`() {
    let text = "标题\n全年受理行政　复议案件 171\r\n件。办结9件。"
    let fit = Self.fit(.confirmed(Made.reading(171, quote: Self.quote)), text)
    guard case .moved("n0", let range?) = fit else {
      Issue.record("\(fit)")
      return
    }
    #expect(SourceText(text)[range] == "全年受理行政　复议案件 171\r\n件。")
  }

  @Test func `a number of a table is not found inside another number`() {
    for (quote, text) in [("12", "共112件"), ("12", "12.5"), ("71件", "171件。"), ("5", "1,005")] {
      #expect(Self.fit(.confirmed(Made.reading(12, quote: quote)), text) == .lost(.sentenceGone))
    }
    guard case .moved("n0", 8..<10) = Self.fit(.confirmed(Made.reading(12, quote: "12")), "112 112 12,")
    else {
      Issue.record("the number that stands alone is not found")
      return
    }
  }

  @Test func `the first text that has the sentence is taken`() {
    let fit = Self.fit(.confirmed(Made.reading(171, quote: Self.quote)), "受理案件172件。", "前言。" + Self.quote)
    guard case .moved("n1", _) = fit else {
      Issue.record("\(fit)")
      return
    }
  }

  @Test func `what fits no more says why`() {
    let confirmed = Judgement.Verdict.confirmed(Made.reading(171, quote: Self.quote))
    #expect(Self.fit(confirmed) == .lost(.reportAbsent))
    #expect(Self.fit(confirmed, "全年受理行政复议案件172件。") == .lost(.sentenceGone))
    #expect(Self.fit(.corrected(Made.reading(180), .typed), "任何文字") == .lost(.noSentence))
  }

  @Test func `a remark without a sentence follows the report`() {
    #expect(Self.fit(.memo("查年鉴"), "任何文字") == .moved(to: "n0", utf8Range: nil))
    #expect(Self.fit(.notApplicable, "任何文字") == .moved(to: "n0", utf8Range: nil))
  }

  @Test func `a report is the same by issuer, place and year`() {
    let key = Made.key("h0")
    #expect(key.isSameReport(as: Made.key("h1", file: "b.html")))
    #expect(!key.isSameReport(as: Made.key("h1", year: 2022)))
    #expect(!key.isSameReport(as: Made.key("h1", issuer: "甲市人民政府")))
    #expect(!key.isSameReport(as: Made.key("h1", code: "330200")))
    #expect(key.isSameReport(as: Made.key("h1", issuer: nil)))
    #expect(!Made.key("h0", issuer: nil, code: nil).isSameReport(as: Made.key("h1", issuer: nil, code: nil)))
    #expect(!Made.key("h0", year: nil).isSameReport(as: Made.key("h1", year: nil)))
  }

  @Test func `other texts of a report come with that of the same file name first`() {
    let keys = ReportKeys([Made.key("h1", file: "b.txt"), Made.key("h2"), Made.key("h3", year: 2020)])
    #expect(keys.others(of: Made.key("h0")) == [1, 0])
    #expect(keys.has("h3") && !keys.has("h0"))
  }

  @Test func `settled judgements stand under the new text, or nowhere`() {
    var book = JudgementBook([
      Made.judgement("1", .notApplicable), Made.judgement("2", .memo("?"), indicator: "b"),
      Made.judgement("3", .notApplicable, of: Made.key("gone")),
    ])
    book.settle([
      "1": .moved(to: "n0", utf8Range: nil), "2": .lost(.sentenceGone), "3": .lost(.reportAbsent),
    ])
    #expect(book.decisions(of: "h0").isEmpty && book.decisions(of: "gone").isEmpty)
    #expect(book.decisions(of: "n0")["a"]?.decision?.id == "1")
    let cell = Made.comparison([Made.cell([171])]).judged(by: book, columns: [Made.key("n0")]).cells[0][0]
    #expect(cell.judgement?.hasMoved == true)
    #expect(book.judgements.count == 3)
  }

  @Test func `a value typed over a sentence that moved stands where the sentence is now`() {
    var book = JudgementBook([
      Made.judgement("1", .corrected(Made.reading(180, quote: Self.quote), .typed))
    ])
    book.settle(["1": .moved(to: "n0", utf8Range: 7..<40)])
    let cell = Made.comparison([Made.cell([171])]).judged(by: book, columns: [Made.key("n0")]).cells[0][0]
    #expect(cell.value == 180 && cell.evidence == 7..<40)
  }
}
