import Documents
import Foundation
import TestSupport
import Testing

@testable import Reports

/// Thirteen whole reports that nobody published, of different build, written with their gold by people who
/// had not seen the rules: what is read of them must not become less.
@Suite struct InventedReportTests {
  @Test(arguments: ["a", "b"])
  func `of what a careful reader finds in invented reports nearly all is found, and little else claimed`(
    set: String
  ) throws {
    let score = try GoldFiles.score(ofSet: set)
    let numbers = score.total.numbers
    #expect(numbers.demanded > 300)
    #expect(Double(numbers.found) >= 0.95 * Double(numbers.demanded))
    #expect(Double(numbers.right) >= 0.98 * Double(numbers.claimed))
    #expect(score.mistakes == [])
  }
}
