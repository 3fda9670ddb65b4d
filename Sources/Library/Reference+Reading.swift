import Documents
import Glibc
import Reports

extension Reference {
  /// Reads the reports of files and folders and gives them one after the other, in the order of the paths and inside a
  /// folder by path, each with why it could not be read if it could not. None is kept: beside the one given only
  /// those are in memory that were finished before it.
  public func forEachReport(
    at paths: [String], _ take: (Result<Report, FileFailure>) -> Void
  ) async {
    let walk = FileWalk(paths)
    for failure in walk.failures { take(.failure(failure)) }
    let files = walk.files
    // So many files may be finished before one that takes long.
    let window = 4 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    await withTaskGroup(of: (Int, [Result<Report, FileFailure>]).self) { group in
      var order = InOrder<[Result<Report, FileFailure>]>()
      var started = 0
      func startMore() {
        while started < files.count, started - order.releasedCount < window, !Task.isCancelled {
          let index = started
          started += 1
          group.addTask { (index, reports(path: files[index])) }
        }
      }
      startMore()
      while let (index, outcome) = await group.next() {
        for reports in order.release(outcome, at: index) { reports.forEach(take) }
        startMore()
      }
    }
  }
}
