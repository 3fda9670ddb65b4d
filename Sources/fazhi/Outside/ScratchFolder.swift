import Documents
import Glibc
import Library
import Synchronization

/// A folder for texts other programs are to read, made when the first is written, for its owner alone, and taken away at
/// the end: an editor that returns at once may still be reading.
final class ScratchFolder: Sendable {
  private let made = Mutex<(path: String, files: [String])?>(nil)

  /// Writes a text and returns the path of its file.
  func write(_ text: String, named name: String) throws(FileFailure) -> String {
    let folder = try path()
    let file = made.withLock { made in
      let number = (made?.files.count ?? 0) + 1
      let file = "\(folder)/\(number)-\(name)"
      made?.files.append(file)
      return file
    }
    try WholeFile.write(text, to: file, isPrivate: true)
    return file
  }

  /// Takes the folder away with what was written into it.
  func remove() {
    made.withLock { made in
      for file in made?.files ?? [] { unlink(file) }
      if let path = made?.path { rmdir(path) }
      made = nil
    }
  }

  private func path() throws(FileFailure) -> String {
    if let path = made.withLock({ $0?.path }) { return path }
    let folder =
      getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    guard let template = strdup(folder + "/fazhi-XXXXXX") else {
      throw FileFailure(file: folder, message: SystemError(ENOMEM).explanation)
    }
    defer { free(template) }
    guard mkdtemp(template) != nil else {
      throw FileFailure(
        file: folder,
        message: Bilingual(
          zh: "写不进去(\(String(cString: strerror(errno))));请用 TMPDIR 换一个文件夹",
          en: "it cannot be written (\(String(cString: strerror(errno)))); name another folder in TMPDIR"))
    }
    let path = String(cString: template)
    made.withLock { if $0 == nil { $0 = (path, []) } }
    return path
  }
}
