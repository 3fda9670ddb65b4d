import Reports
import Testing

struct NumberTextTests {
  @Test(arguments: [
    (13000.0, "13000"), (0, "0"), (-0.0, "0"), (37.6, "37.6"), (37.600000000000001, "37.6"),
    (0.1 + 0.2, "0.3"), (-2.16, "-2.16"), (-0.5, "-0.5"), (3923.97 * 10_000, "39239700"),
    (3.92 * 100_000_000, "392000000"), (1e15, "1000000000000000"), (99.96, "99.96"), (0.000001, "0.000001"),
  ])
  func `numbers are written as people write them`(number: Double, expected: String) {
    #expect(numberText(number) == expected)
  }

  @Test func `what JSON cannot say is nothing`() {
    for number in [Double.nan, .infinity, -.infinity] { #expect(numberText(number) == nil) }
  }

  @Test func `a number of at most six decimals reads back as itself`() {
    for thousandths in -20_000...20_000 {
      let number = Double(thousandths) / 1000
      #expect(numberText(number).flatMap(Double.init) == number)
    }
  }
}
