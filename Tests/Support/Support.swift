import Foundation

/// Where things are in the checkout the tests run from.
public enum Checkout {
  /// The repository's top folder.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The five sample reports.
  public static let seeds = root.appendingPathComponent("seeds")

  /// The sample reports' files, in the order of their names.
  public static let seedFiles: [URL] =
    ((try? FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil)) ?? [])
    .filter { $0.pathExtension == "txt" }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
}
