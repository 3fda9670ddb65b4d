import Glibc

/// What Linux tells of a running program.
enum ProcessStatus {
  /// The most memory a program has held so far, in kilobytes; nil when it is gone.
  static func peakMemory(of process: pid_t) -> Int? {
    lines(of: "/proc/\(process)/status").first { $0.hasPrefix("VmHWM:") }.flatMap {
      Int($0.filter(\.isNumber))
    }
  }

  /// The lines of a file under /proc; none when it cannot be read.
  static func lines(of path: String) -> [String] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var lines: [String] = []
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      lines.append(String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    return lines
  }
}

/// Copies of texts as C takes them, a null pointer after the last; to be freed.
func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
