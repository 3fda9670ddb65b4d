import Documents
import Testing

@testable import Reports

/// Numbers of a sentence, each printed as value, unit and qualifier: `171件`, `≈205000份`, `≥95%`, `≤3人`.
@Suite struct QuantityTests {
  private func quantities(_ text: String) -> [String] {
    let source = SourceText(text)
    let folded = FoldedText(source, in: 0..<source.count)
    return QuantityScanner(folded).tokens().compactMap { token in
      switch token.kind {
      case .quantity(let amount):
        let sign =
          switch amount.qualifier {
          case .exact: ""
          case .approximate: "≈"
          case .atLeast: "≥"
          case .atMost: "≤"
          }
        let upper = amount.upperValue.map { "–\(plain($0))" } ?? ""
        return "\(sign)\(plain(amount.value))\(upper)\(amount.unit)"
      case .flawed(let flaw): return "?\(flaw.rawValue)"
      case .year, .month, .other: return nil
      }
    }
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  @Test(
    arguments: [
      ("受理行政复议案件171件", ["171件"]),
      ("受理行政复议案件１７１件，审结６０１８件", ["171件", "6018件"]),
      ("审结行政诉讼案件131 件", ["131件"]),
      ("发放资料84 414份", ["84414份"]),
      ("发放资料1,234份,受众12,345,678人次", ["1234份", "12345678人次"]),
      ("发放资料1，234份", ["234份"]),
      ("发放宣传资料约20.5万份", ["≈205000份"]),
      ("受教育群众11余万人次", ["≈110000人次"]),
      ("惠及群众70万余人次", ["≈700000人次"]),
      ("解答1.5万多人", ["≈15000人"]),
      ("金额近3.92亿元", ["≈392000000元"]),
      ("涉案金额3923.97万元", ["39239700元"]),
      ("罚没款48.4万元、1216.3万元", ["484000元", "12163000元"]),
      ("工作人员一万四千多人", ["≈14000人"]),
      ("调解三百二十件", ["320件"]),
      ("培育420万“法律明白人”、惠及3万余群众", ["4200000人", "≈30000人"]),
      ("面积420万平方米、里程3万公里", []),
      ("涉及金额一亿二千万元", ["120000000元"]),
      ("涉及金额三亿五千零二十万元", ["350200000元"]),
      ("投入一万亿元", ["1000000000000元"]),
      ("全县六家律师事务所、三名律师", ["6家", "3名"]),
      ("推进三项制度，建设一个中心", []),
      ("每组培养1名至2名", ["1–2名"]),
      ("占30%到40%", ["30–40%"]),
      ("评出优秀案卷１２件﹔合格６０％", ["12件", "60%"]),
      ("调解一百零五件", ["105件"]),
      ("举办十期培训班", ["10期"]),
      ("集体学法五次", ["5次"]),
      ("审议法规议案两件", ["2件"]),
      ("参与人数达万余人", ["≈10000人"]),
      ("发动近千人", ["≈1000人"]),
      ("化解率百分之九十五", ["95%"]),
      ("化解率百分之九十五点五", ["95.5%"]),
      ("占比近三成", ["≈30%"]),
      ("九成以上的案件", ["≥90%"]),
      ("半数以上案件", ["≈50%"]),
      ("通过率９３．５％", ["93.5%"]),
      ("提升2.16个百分点", ["2.16个百分点"]),
      ("每年3至5件", ["3–5件"]),
      ("提高10—15%", ["10–15%"]),
      ("处理10%-15%", ["10–15%"]),
      ("案件超过500件", ["≥500件"]),
      ("点播逾1万人次", ["≥10000人次"]),
      ("不少于5名", ["≥5名"]),
      ("不超过3人", ["≤3人"]),
      ("2000件以上", ["≥2000件"]),
      ("2000件左右", ["≈2000件"]),
      ("300余名", ["≈300名"]),
      ("开展活动40多场", ["≈40场"]),
      ("受理5,200件", ["5200件"]),
      ("走访30人（次）", ["30人(次)"]),
      ("调解1万5千件", ["15000件"]),
      ("服务3亿2000万元", ["320000000元"]),
      ("对“法律明白人”878名", ["878名"]),
      ("新增0件", ["0件"]),
    ] as [(String, [String])])
  func `a number with a counter is a quantity`(text: String, expected: [String]) {
    #expect(quantities(text) == expected)
  }

  @Test(arguments: [
    "2023年", "二〇二三年度", "2021—2025年", "（2021-2025年）", "2024-01-26", "2023.1.26", "6月8日至9日", "15:08", "近四年",
    "30天", "3个月",
    "20个工作日", "第五次会议", "第12号", "〔2019〕34号", "二十届二中全会", "12348热线", "5A级景区", "“12.4”国家宪法日", "“三项制度”",
    "行政执法三项制度",
    "一村一法律顾问", "“7+1”模式", "“1266”", "两个维护", "四个意识", "一支队伍管执法", "统一部署", "进一步", "第一责任人", "（一）", "1.健全机制",
    "(3)完善",
    "联系电话0577-86968888", "最多跑一次改革", "G60科创走廊", "一批典型案例", "十大行动", "万无一失", "千方百计", "百姓",
  ])
  func `what is no count is no quantity`(text: String) {
    #expect(quantities(text) == [])
  }

  @Test(arguments: [
    ("受理47O件", "?letterAmongDigits"), ("受理1,,200件", "?doubledSeparator"),
    ("通过率3.5.2%", "?severalPoints"),
  ])
  func `an unreadable number is reported and not repaired`(text: String, expected: String) {
    #expect(quantities(text) == [expected])
  }
}
