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
enum Resource {
  /// The bytes of `Resources/NAME`, from the folder beside the program if it is there — asking for the bundle
  /// takes several times as long as everything else done with the file — and else from the bundle, as in
  /// tests.
  static func bytes(_ name: String) throws(MissingResource) -> [UInt8] {
    guard let bytes = besideProgram(name) ?? inBundle(name) else { throw MissingResource(name: name) }
    return bytes
  }

  private static func besideProgram(_ name: String) -> [UInt8]? {
    guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(resolved) }
    let program = String(cString: resolved)
    guard let slash = program.lastIndex(of: "/") else { return nil }
    return read(program[...slash] + "fazhi_Reports.resources/Resources/" + name)
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
