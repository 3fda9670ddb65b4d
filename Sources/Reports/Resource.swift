import Documents
import Glibc

/// A table that comes with the program is not where it should be.
public struct MissingResource: Error, Hashable, Sendable {
  public let name: String

  public init(name: String) { self.name = name }

  public var message: Bilingual {
    Bilingual(zh: "找不到 \(name),请重新安装 fazhi", en: "\(name) is missing; reinstall fazhi")
  }
}

/// A file of the package's resources.
package enum Resource {
  /// The bytes of a table, from where the program is: the package's own accessor of its bundle takes several times as
  /// long as everything else done with the file, and ends the process where there is none.
  static func bytes(_ name: String) throws(MissingResource) -> [UInt8] {
    guard let folder, let bytes = read(folder + "/" + name) else { throw MissingResource(name: name) }
    return bytes
  }

  /// The folder of the tables: beside the program, where it was built, or in `../share/fazhi`, where it is installed.
  package static var folder: String? {
    guard let program = programPath, let slash = program.lastIndex(of: "/") else { return nil }
    let bin = String(program[..<slash])
    let folders = [bin + "/fazhi_Reports.resources/Resources", bin + "/../share/fazhi/Resources"]
    return folders.first { access($0 + "/catalogue.yaml", R_OK) == 0 }
  }

  /// The program's own file and the tables beside it: what reading reports depends on, so that whoever keeps what was
  /// read can tell whether it would be read the same today.
  package static var programFiles: [String] {
    guard let program = programPath, let folder else { return [] }
    let tables = [
      "catalogue.yaml", "divisions.tsv", "divisions-aliases.tsv", "divisions-changes.tsv", "townships.tsv",
    ]
    return [program] + tables.map { folder + "/" + $0 }
  }

  private static var programPath: String? {
    guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0, status.st_size >= 0 else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
    return bytes.count == size ? bytes : nil
  }
}
