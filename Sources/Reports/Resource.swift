import Documents
import Foundation
import Glibc

/// A table that comes with the program is not where it should be.
public struct MissingResource: Error, Hashable, Sendable {
  public let name: String
  public var message: Bilingual {
    Bilingual(zh: "找不到 \(name),请重新安装 fazhi", en: "\(name) is missing; reinstall fazhi")
  }
}

/// A file of the package's resources.
package enum Resource {
  /// The bytes of `Resources/NAME`, from the folder beside the program if it is there — asking for the bundle
  /// takes several times as long as everything else done with the file — and else from the bundle, as in
  /// tests.
  static func bytes(_ name: String) throws(MissingResource) -> [UInt8] {
    guard let bytes = besideProgram(name) ?? inBundle(name) else { throw MissingResource(name: name) }
    return bytes
  }

  /// The program's own file and the tables beside it: what reading reports depends on, so that whoever keeps what was
  /// read can tell whether it would be read the same today.
  package static var programFiles: [String] {
    guard let program = programPath, let folder = folderBesideProgram else { return [] }
    let tables = [
      "catalogue.yaml", "divisions.tsv", "divisions-aliases.tsv", "divisions-changes.tsv", "townships.tsv",
    ]
    return [program] + tables.map { folder + $0 }
  }

  private static var programPath: String? {
    guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static var folderBesideProgram: String? {
    guard let program = programPath, let slash = program.lastIndex(of: "/") else { return nil }
    return program[...slash] + "fazhi_Reports.resources/Resources/"
  }

  private static func besideProgram(_ name: String) -> [UInt8]? {
    folderBesideProgram.flatMap { read($0 + name) }
  }

  private static func inBundle(_ name: String) -> [UInt8]? {
    Bundle.module.resourcePath.flatMap { read($0 + "/Resources/" + name) }
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
