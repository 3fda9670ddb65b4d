import Glibc

/// The folder of a file that is replaced whole: made when it is not there, and locked while somebody reads, changes and
/// writes, so that two programs do not undo each other's.
struct LockedFolder {
  /// The file in it.
  let path: String

  /// Does the work while nobody else does; on a file system without locks it is done all the same.
  func change<Answer>(_ work: () throws(FileFailure) -> Answer) throws(FileFailure) -> Answer {
    make()
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
    return try work()
  }

  /// Makes the folders above the file; that one could not be made is found when the file is.
  private func make() {
    var end = path.startIndex
    while let slash = path[path.index(after: end)...].firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
  }
}
