import CNcurses
import Glibc

/// Wakes a waiting terminal from any thread.
public final class WakePipe: Sendable {
  /// To be given to `Terminal.wait(wake:)`.
  public let descriptor: Int32
  private let writing: Int32

  /// Throws `TerminalError.noPipe` when the process has no descriptors left.
  public init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard fazhi_pipe(&ends) == 0 else { throw .noPipe }
    descriptor = ends[0]
    writing = ends[1]
  }

  /// Makes the descriptor readable; never blocks. Many signals before a drain count as one.
  public func signal() {
    var byte: UInt8 = 1
    // A full pipe is readable already: nothing is lost when the write fails.
    _ = write(writing, &byte, 1)
  }

  /// Takes all signals so far.
  public func drain() { _ = Self.drain(descriptor) }

  /// Reads what there is; the bytes.
  static func drain(_ descriptor: Int32) -> [UInt8] {
    var taken: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        taken += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        return taken
      }
    }
  }

  deinit {
    close(descriptor)
    close(writing)
  }
}
