import Documents
import Glibc
import Library

/// What is to stand below a prefix, and what stands there: worked out whole before anything is written, so that an
/// installation that must not go on has changed nothing.
struct InstallationPlan {
  let prefix: String
  /// The files to be there, by path below the prefix.
  let wanted: [InstallFile]
  /// What was put there before.
  let before: InstalledFiles

  /// What is to be done with a file.
  enum Step: Equatable {
    /// There is none yet.
    case add
    /// An older one of ours.
    case replace
    /// It is there already.
    case keep
    /// Something else stands there, or one of ours somebody changed.
    case foreign
  }

  func step(for file: InstallFile) -> Step {
    let path = prefix + "/" + file.path
    var status = stat()
    guard lstat(path, &status) == 0 else { return .add }
    // A link may lead anywhere; what it leads to is not ours to write.
    guard status.st_mode & S_IFMT == S_IFREG, let bytes = InstallFile.bytes(at: path) else { return .foreign }
    if bytes == file.bytes { return .keep }
    return before.fingerprints[file.path] == InstalledFiles.fingerprint(of: bytes) ? .replace : .foreign
  }

  /// Files an earlier version brought and this one does not, as they were brought.
  var outdated: [String] {
    let paths = Set(wanted.map(\.path))
    return before.fingerprints.keys.sorted().filter { !paths.contains($0) && isUntouched($0) }
  }

  /// Whether a file is as it was installed.
  func isUntouched(_ path: String) -> Bool {
    guard let bytes = InstallFile.bytes(at: prefix + "/" + path) else { return false }
    return before.fingerprints[path] == InstalledFiles.fingerprint(of: bytes)
  }
}

/// A file to be installed.
struct InstallFile: Equatable {
  /// Below the prefix.
  let path: String
  let bytes: [UInt8]
  var isProgram = false

  /// A regular file's bytes; nil where there is none, or it cannot be read. Links are not followed.
  static func bytes(at path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      count += got
    }
    return bytes
  }
}
