import Testing

@testable import Library

struct InOrderTests {
  @Test func `whatever order things finish in, they come out in the order they were started`() {
    for order in permutations(of: Array(0..<6)) {
      var inOrder = InOrder<Int>()
      var released: [Int] = []
      for (finished, index) in order.enumerated() {
        released += inOrder.release(index, at: index)
        // Nothing is held back that could go: what is out is all that finished without a gap.
        let gap = (0...6).first { !order[...finished].contains($0) }
        #expect(released == Array(0..<(gap ?? 6)))
        #expect(inOrder.releasedCount == released.count)
      }
    }
  }

  private func permutations(of items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.flatMap { first in
      permutations(of: items.filter { $0 != first }).map { [first] + $0 }
    }
  }
}
