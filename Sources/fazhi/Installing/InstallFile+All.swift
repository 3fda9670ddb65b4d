import ArgumentParser
import Documents
import Glibc
import Library
import Reports

extension InstallFile {
  /// All of the running program: itself, its tables, samples and themes, manual pages and completions.
  ///
  /// - Throws: `Installation.Missing` or `FileFailure` where a part of it is not there.
  static func all() throws -> [InstallFile] {
    let installation = try Installation.current()
    let program = try own("/proc/self/exe", at: "bin/fazhi", isProgram: true)
    let pages = [
      text(try Manual.commands(), at: "share/man/man1/fazhi.1"),
      text(Manual.files(), at: "share/man/man5/fazhi.5"),
    ]
    let completions = [
      text(Fazhi.completionScript(for: .bash), at: "share/bash-completion/completions/fazhi"),
      text(Fazhi.completionScript(for: .zsh), at: "share/zsh/site-functions/_fazhi"),
      text(Fazhi.completionScript(for: .fish), at: "share/fish/vendor_completions.d/fazhi.fish"),
    ]
    guard let resources = Resource.folder else { throw MissingResource(name: "catalogue.yaml") }
    return [program] + (try folder(resources, at: "share/fazhi/Resources"))
      + (try folder(installation.seeds, at: "share/fazhi/seeds"))
      + (try folder(installation.themes, at: "share/fazhi/Themes")) + pages + completions
  }

  private static func text(_ text: String, at path: String) -> InstallFile {
    InstallFile(path: path, bytes: Array(text.utf8))
  }

  /// The program's own file is a link of the kernel's, which alone is followed.
  private static func own(_ link: String, at path: String, isProgram: Bool) throws(FileFailure) -> InstallFile
  {
    guard let real = realpath(link, nil) else {
      throw FileFailure(file: link, message: SystemError(errno).explanation)
    }
    defer { free(real) }
    return try read(String(cString: real), at: path, isProgram: isProgram)
  }

  private static func read(
    _ source: String, at path: String, isProgram: Bool = false
  ) throws(FileFailure) -> InstallFile {
    guard let bytes = bytes(at: source) else {
      throw FileFailure(file: source, message: SystemError(errno == 0 ? ENOENT : errno).explanation)
    }
    return InstallFile(path: path, bytes: bytes, isProgram: isProgram)
  }

  /// A folder's files, by name; folders in it are none of ours.
  private static func folder(_ source: String, at path: String) throws(FileFailure) -> [InstallFile] {
    guard let stream = opendir(source) else {
      throw FileFailure(file: source, message: SystemError(errno).explanation)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard !name.hasPrefix("."), stat(source + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG
      else { continue }
      names.append(name)
    }
    var files: [InstallFile] = []
    for name in names.sorted() { files.append(try read(source + "/" + name, at: path + "/" + name)) }
    return files
  }
}
