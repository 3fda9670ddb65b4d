import Glibc
import Synchronization

/// Threads of their own for the reading of files.
///
/// Swift runs all tasks on as many threads as there are cores, first come, first served: a search would wait for every
/// file that was to be read before it. Here files wait among themselves, and the system shares the cores out.
final class ReadingThreads: TaskExecutor {
  private let jobs = Mutex(Jobs())
  /// Counts jobs that wait, and once more for every thread when it is time to end.
  nonisolated(unsafe) private let signal: UnsafeMutablePointer<sem_t>
  private let count: Atomic<Int> = Atomic(0)

  private struct Jobs {
    /// From `next` on they wait.
    var waiting: [UnownedJob] = []
    var next = 0
    var isStopped = false

    mutating func takeFirst() -> UnownedJob? {
      guard next < waiting.count else { return nil }
      defer {
        next += 1
        if next == waiting.count { (waiting, next) = ([], 0) }
      }
      return waiting[next]
    }
  }

  /// - Parameter niceness: how far the threads stand back behind others, 0 not at all, 19 most.
  init(count: Int, niceness: Int32) {
    signal = .allocate(capacity: 1)
    sem_init(signal, 0, 0)
    for _ in 0..<count { start(niceness) }
  }

  deinit {
    sem_destroy(signal)
    signal.deallocate()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // A system that gives no threads has to do without.
    guard count.load(ordering: .relaxed) > 0 else { return job.runSynchronously(on: asUnownedTaskExecutor()) }
    jobs.withLock { $0.waiting.append(job) }
    sem_post(signal)
  }

  /// Lets the threads end when nothing waits any more. To be called once, when no task prefers them any longer.
  func stop() {
    jobs.withLock { $0.isStopped = true }
    for _ in 0..<count.load(ordering: .relaxed) { sem_post(signal) }
  }

  private func start(_ niceness: Int32) {
    let context = Unmanaged.passRetained(Context(threads: self, niceness: niceness)).toOpaque()
    var thread = pthread_t()
    // As much as the main thread has: parsers of web pages recurse.
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let code = pthread_create(
      &thread, &attributes,
      { context in
        guard let context else { return nil }
        let mine = Unmanaged<Context>.fromOpaque(context).takeRetainedValue()
        // Of the calling thread alone, on Linux.
        if mine.niceness > 0 { setpriority(Int32(PRIO_PROCESS.rawValue), 0, mine.niceness) }
        mine.threads.work()
        return nil
      }, context)
    pthread_attr_destroy(&attributes)
    if code == 0 {
      count.add(1, ordering: .relaxed)
    } else {
      Unmanaged<Context>.fromOpaque(context).release()
    }
  }

  private final class Context {
    let threads: ReadingThreads
    let niceness: Int32

    init(threads: ReadingThreads, niceness: Int32) {
      self.threads = threads
      self.niceness = niceness
    }
  }

  private func work() {
    while true {
      while sem_wait(signal) != 0 {}
      let (job, isStopped) = jobs.withLock { ($0.takeFirst(), $0.isStopped) }
      if let job {
        job.runSynchronously(on: asUnownedTaskExecutor())
      } else if isStopped {
        return
      }
    }
  }
}
