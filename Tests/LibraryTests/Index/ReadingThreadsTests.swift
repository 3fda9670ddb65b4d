import Synchronization
import Testing

@testable import Library

struct ReadingThreadsTests {
  /// How many tasks run at a time.
  private final class Crowd: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func enter() {
      counts.withLock { counts in
        counts.now += 1
        counts.most = max(counts.most, counts.now)
      }
    }

    func leave() { counts.withLock { $0.now -= 1 } }
  }

  @Test func `every task is run, and no more at a time than there are threads`() async {
    let threads = ReadingThreads(count: 3, niceness: 0)
    let crowd = Crowd()
    let sum = await withTaskGroup(of: Int.self) { group in
      for number in 0..<500 {
        group.addTask(executorPreference: threads) {
          crowd.enter()
          defer { crowd.leave() }
          return number
        }
      }
      return await group.reduce(0, +)
    }
    threads.stop()
    #expect(sum == 499 * 500 / 2)
    #expect((1...3).contains(crowd.most))
  }

  @Test func `where there are no threads tasks are run all the same`() async {
    let threads = ReadingThreads(count: 0, niceness: 0)
    let answer = await withTaskGroup(of: Int.self) { group in
      group.addTask(executorPreference: threads) { 42 }
      return await group.next()
    }
    threads.stop()
    #expect(answer == 42)
  }
}
