import Testing

@testable import Reports

@Suite struct TypedNumberTests {
  private static func indicator(_ unit: String) -> Indicator {
    Indicator(
      id: "a", name: .init(zh: "甲", en: "A"), unit: unit, group: .init(zh: "组", en: "G"), definition: "")
  }

  private static func read(_ text: String, _ unit: String) -> String {
    do throws(TypedNumber.Mistake) {
      let number = try TypedNumber(text, of: indicator(unit))
      return number.qualifier.sign + number.value.plain
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("171", "件", "171"), ("１７１", "件", "171"), (" 1,234 件", "件", "1234"), ("1.3万", "件", "13000"),
    ("1.3万余件", "件", "≈13000"), ("约300", "件", "≈300"), ("≥ 20.5万份", "件", "≥205000"), ("95%", "%", "95"),
    ("95", "%", "95"), ("９５．５％", "%", "95.5"), ("百分之九十五", "%", "95"), ("0", "件", "0"), ("三百二十", "件", "320"),
    ("3923.97万元", "元", "39239700"), ("2023", "件", "2023"), ("12", "人", "12"), ("12名", "人", "12"),
    ("7", "公里", "7"), ("1.5亿", "元", "150000000"),
  ])
  func `a number is read as the reports' are`(text: String, unit: String, value: String) {
    #expect(Self.read(text, unit) == value)
  }

  @Test(arguments: [
    ("", "件", "notANumber"), ("件", "件", "notANumber"), ("abc", "件", "notANumber"), ("17O", "件", "notANumber"),
    ("1,,2", "件", "notANumber"), ("12 和 13", "件", "notANumber"), ("-5", "件", "notANumber"),
    ("171", "", "171"), ("3至5件", "件", "span"), ("3万元", "件", "otherUnit(\"元\")"),
    ("12人", "件", "otherUnit(\"人\")"), ("5%", "件", "otherUnit(\"%\")"), ("5个百分点", "%", "otherUnit(\"个百分点\")"),
    (String(repeating: "9", count: 400), "件", "notANumber"),
  ])
  func `what is none, or of another unit, is refused`(text: String, unit: String, outcome: String) {
    #expect(Self.read(text, unit) == outcome)
  }
}
