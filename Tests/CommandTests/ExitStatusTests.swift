import Foundation
import TestSupport
import Testing

struct ExitStatusTests {
  @Test(arguments: [
    ["list"], ["list", "seeds"], ["search", "复议"], ["search", "复议", "seeds/004_f822e31e0fec2d8c.txt"],
    ["show", "seeds/004_f822e31e0fec2d8c.txt"], ["--version"], ["--help"], ["help", "compare"],
  ])
  func `what was asked for is done`(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: ["text", "json", "jsonl", "csv"])
  func `nothing found is 1, with an answer programs can read`(format: String) throws {
    let outcome = try Program.run(["search", "没有这样的词", "--format", format])
    #expect(outcome.status == 1)
    #expect(
      outcome.output
        == ["json": "[]\n", "csv": "file,section,start,end,before,match,after\r\n"][format, default: ""])
  }

  @Test(arguments: [
    ["list", "--fromat", "json"], ["list", "--format", "xml"], ["outline"], ["indicators"], ["explain"],
    ["show"],
    ["search"], ["search", " "], ["search", "--", "-复议"], ["compare", "--indicator"],
    ["list", "--language", "fr"],
  ])
  func `wrong usage is 2 and says so on standard error`(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Usage:"))
  }

  @Test(arguments: [["search", "复议", "--limit", "0"], ["search", "复议", "--order", "size"]])
  func `a limit or order that is none is wrong usage`(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 2)
  }

  @Test(arguments: [
    ("yaer:2023 复议", "“yaer:2023”: there is no filter “yaer:”; there are year: "),
    ("level:village", "“village”: “village” is none of province, prefecture, county, township"),
    ("in:不存在的地方 复议", "“不存在的地方”: there is no place “不存在的地方”"),
    ("复议 -year:2023", "a filter takes no minus sign"), ("复议 year:", "nothing stands after the colon"),
    ("复议 in:浙江|乌有", "there is no place “乌有”"), ("topic:乌有 order:size 复议", "“size” is none of"),
  ])
  func `a query with a filter that is not understood is 2 and gives no answer`(
    query: String, complaint: String
  ) throws {
    let outcome = try Program.run(["search", query, "--format", "json"])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(complaint))
    #expect(outcome.errors.hasSuffix("fazhi: nothing was searched; correct the query first\n"))
  }

  @Test(arguments: [
    ["list", "nosuch"], ["outline", "nosuch"], ["indicators", "nosuch"], ["search", "复议", "nosuch"],
    ["compare", "nosuch"], ["show", "nosuch"], ["check", "nosuch"],
  ])
  func `input that cannot be read is 2, named with the reason and what to do`(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "fazhi: nosuch: there is no such file; check the path\n")
  }

  @Test func `what can be read is answered even when something else cannot`() throws {
    let outcome = try Program.run(["list", "seeds", "nosuch", "--format", "json"])
    #expect(outcome.status == 2)
    #expect(try outcome.rows().count == 5)
  }

  @Test func `an unknown indicator is 2 and the nearest is named`() throws {
    let outcome = try Program.run(["compare", "--indicator", "aid.cases"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("aid.cases"))
    #expect(outcome.errors.contains("aid.case("))
  }

  @Test func `complaints are in the language asked for`() throws {
    #expect(try Program.run(["list", "nosuch", "--language", "zh"]).errors.contains("没有这个文件"))
    let outcome = try Program.run(["list", "nosuch"], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(outcome.errors.contains("没有这个文件"))
  }

  @Test func `a reader that has seen enough is no failure`() throws {
    // More than a pipe holds, so that writing meets the closed end.
    let long = "$FAZHI show --raw seeds/003_b7dfeb0ae88f6300.txt; $FAZHI search 的 --format json"
    let (status, output) = try Program.shell("set -eo pipefail; (set -e; \(long)) | head -c 6")
    #expect(status == 0)
    #expect(output.utf8.count == 6)
  }

  @Test func `a closed output or input troubles nobody`() throws {
    #expect(try Program.shell("$FAZHI list >&-").status == 0)
    #expect(try Program.shell("$FAZHI list nosuch 2>&-").status == 2)
    #expect(try Program.shell("$FAZHI list <&- >/dev/null 2>&-").status == 0)
  }

  @Test func `a full disk is said`() throws {
    let (status, output) = try Program.shell("$FAZHI list 2>&1 >/dev/full")
    #expect(status == 2)
    #expect(output.contains("No space left"))
  }
}
