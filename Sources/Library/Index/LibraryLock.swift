import Glibc

/// Held by the one process that writes a library; gone with the value, and with the process however it ends.
final class LibraryLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Nil when another process writes; throws when the lock's file cannot be made.
  static func take(_ place: LibraryPlace) throws(IndexProblem) -> LibraryLock? {
    let descriptor = open(place.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw IndexProblem(place: place, system: errno) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return LibraryLock(descriptor: descriptor) }
    let code = errno
    close(descriptor)
    guard code == EWOULDBLOCK else { throw IndexProblem(place: place, system: code) }
    return nil
  }

  deinit { close(descriptor) }
}
