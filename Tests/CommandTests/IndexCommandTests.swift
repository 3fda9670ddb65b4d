import Foundation
import TestSupport
import Testing

/// Commands that ask an index must answer as they do without one.
struct IndexCommandTests {
  private let folder: TemporaryFolder
  private let index: String

  init() throws {
    folder = try TemporaryFolder()
    index = folder.path + "/library.sqlite"
    for seed in Checkout.seedFiles { try folder.write(Data(contentsOf: seed), to: seed.lastPathComponent) }
    let outcome = try Program.run(["import", folder.path, "--library", index])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: [
    ["search", "行政复议"], ["search", "行政复议 受理 year:2019..2022"], ["search", "in:浙江"],
    ["search", "行政復議|调解", "--order", "year"], ["search", "复议", "--limit", "3"], ["list"],
    ["list", "--year", "2019..2022"], ["list", "--in", "浙江"], ["list", "--level", "县"],
    ["list", "--kind", "总结"], ["list", "--year", "2023", "--level", "county"],
  ])
  func `an index answers as the files do`(arguments: [String]) throws {
    // The index is not at the place where the program would look for it, so the first reads the files.
    let files = try Program.run(arguments + [folder.path, "--format", "json"])
    let indexed = try Program.run(arguments + ["--library", index, "--format", "json"])
    #expect(files.status == 0 && indexed.status == 0)
    #expect(try !files.rows().isEmpty)
    #expect(indexed.output == files.output)
  }

  @Test func `a list keeps to its filters, as a search does`() throws {
    func files(_ arguments: [String]) throws -> [String] {
      try Set(
        Program.run(arguments + [folder.path, "--format", "json"]).rows().compactMap { $0["file"] as? String }
      )
      .sorted()
    }
    #expect(try files(["list", "--in", "浙江", "--year", "2020.."]) == files(["search", "in:浙江 year:2020.."]))
    #expect(try files(["list", "--in", "浙江"]).count == 2)
    #expect(try files(["list", "--in", "3302"]).count == 1)
  }

  @Test(arguments: [
    ["--year", "last"], ["--in", "不存在的地方"], ["--level", "planet"], ["--kind", "novel"],
    ["--in", "浙江\" year:\"2019"],
  ])
  func `a filter that means nothing is refused`(filter: [String]) throws {
    let outcome = try Program.run(["list", folder.path] + filter)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("fazhi: "))
  }

  @Test func `an index that is not there is said`() throws {
    for command in [["list"], ["search", "复议"]] {
      let outcome = try Program.run(command + ["--library", folder.path + "/none.sqlite"])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("none.sqlite: there is no such index"))
    }
  }
}
