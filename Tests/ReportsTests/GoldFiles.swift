import Documents
import Foundation
import TestSupport
import Testing

@testable import Reports

/// The tables under Gold and the reports they speak of.
enum GoldFiles {
  static let catalogue = try? Catalogue.bundled()
  static let gazetteer = try? Gazetteer.bundled()

  struct Missing: Error {}

  /// The sample reports by file name.
  static let samples: [String: Report] = {
    var reports: [String: Report] = [:]
    for file in Checkout.seedFiles {
      guard let report = try? report(Data(contentsOf: file), name: file.lastPathComponent) else { continue }
      reports[file.lastPathComponent] = report
    }
    return reports
  }()

  /// What a careful reader finds in the sample reports.
  static let gold: Gold = {
    var files: [String: String] = [:]
    for name in Gold.fileNames { files[name] = text(name) }
    for file in Checkout.seedFiles {
      let name = Gold.outlineFolder + file.deletingPathExtension().lastPathComponent + ".tsv"
      files[name] = text(name)
    }
    return Gold(files: files)
  }()

  /// The program's reading of the samples against the careful reader's.
  static let score = Score(of: samples, against: gold, catalogue: catalogue ?? .empty)

  /// The program's reading of the invented reports of one folder under `Gold/reports`.
  static func score(ofSet set: String) throws -> Score {
    guard let folder = Bundle.module.url(forResource: "Gold", withExtension: nil), let catalogue else {
      throw Missing()
    }
    let reports = folder.appendingPathComponent("reports")
    var texts: [String: Report] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: reports, includingPropertiesForKeys: nil)
    where file.lastPathComponent.hasPrefix(set) && file.pathExtension == "txt" {
      let name = file.lastPathComponent
      texts[name] = try report(Data(contentsOf: file), name: name)
    }
    var files: [String: String] = [:]
    for name in Gold.fileNames + texts.keys.map({ Gold.outlineFolder + Gold.stem($0) + ".tsv" }) {
      files[name] = text("reports/\(set)/\(name)")
    }
    return Score(of: texts, against: Gold(files: files), catalogue: catalogue)
  }

  static func report(_ bytes: some Sequence<UInt8>, name: String) throws -> Report {
    guard let gazetteer, let catalogue else { throw Missing() }
    return Report(
      reading: try Document(name: name, bytes: Array(bytes)), gazetteer: gazetteer, catalogue: catalogue)
  }

  /// The rows of a table that is no part of a gold set.
  static func rows(_ name: String, required: [String]) -> [GoldTable.Row] {
    let file = name + ".tsv"
    return GoldTable(text(file) ?? "", file: file, required: required).rows
  }

  /// The lines of a table, by cells.
  static func lines(_ name: String) -> [[String]] {
    (text(name + ".tsv") ?? "").split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func text(_ file: String) -> String? {
    guard let folder = Bundle.module.url(forResource: "Gold", withExtension: nil) else { return nil }
    return try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
  }
}
