import Testing

@testable import Library

struct SearchStretchTests {
  @Test(arguments: [1..<2, 1..<9, 40..<47, 100_000..<100_008]) func `a row tells its reports`(
    _ ids: Range<Int>
  ) {
    let stretch = SearchStretch(ids: ids)
    #expect(SearchStretch(row: stretch.row) == stretch)
  }

  @Test func `the rows asked for are those of all stretches that can hold an id`() {
    for first in 1..<40 {
      for count in 1...SearchStretch.longest {
        let stretch = SearchStretch(ids: first..<first + count)
        for wanted in [1...1, 5...9, 12...12, 20...38] {
          if stretch.ids.overlaps(wanted.lowerBound..<wanted.upperBound + 1) {
            #expect(SearchStretch.rows(of: wanted).contains(stretch.row), "\(stretch.ids) \(wanted)")
          }
        }
      }
    }
  }
}
