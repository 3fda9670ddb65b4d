import Foundation
import TestSupport
import Testing

@testable import fazhi

struct InstallTests {
  private func install(_ prefix: String, _ more: String...) throws -> Program.Outcome {
    try Program.run(["install", "--prefix", prefix, "--language", "en"] + more)
  }

  private func files(below folder: String) -> Set<String> {
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Set(
      found.filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
        return !isFolder.boolValue
      })
  }

  @Test func `what is installed runs from anywhere with its own samples, themes and tables`() throws {
    let folder = try TemporaryFolder()
    let prefix = folder.path + "/a b/法治"
    #expect(try install(prefix).status == 0)
    let found = files(below: prefix)
    #expect(
      found.isSuperset(of: [
        "bin/fazhi", "share/fazhi/Resources/catalogue.yaml", "share/fazhi/Themes/dark.yaml",
        "share/man/man1/fazhi.1", "share/man/man5/fazhi.5", "share/bash-completion/completions/fazhi",
        "share/zsh/site-functions/_fazhi", "share/fish/vendor_completions.d/fazhi.fish",
        "share/fazhi/installed",
      ]))
    let ran = try Program.shell(
      "cd / && '\(prefix)/bin/fazhi' health --format csv; cd / && '\(prefix)/bin/fazhi' list --format csv | wc -l"
    )
    #expect(ran.output.contains("fazhi.samples,good,\(prefix)/share/fazhi/seeds"))
    #expect(ran.output.contains("\(prefix)/share/fazhi/Themes"))
    #expect(ran.output.split(whereSeparator: \.isNewline).last == "6")
    // A link to it is no other program.
    let linked = try Program.shell(
      "ln -s '\(prefix)/bin/fazhi' '\(folder.path)/link'; '\(folder.path)/link' list | wc -l")
    #expect(linked.output == "6\n")
  }

  @Test func `installing again changes nothing, and brings back what was lost`() throws {
    let folder = try TemporaryFolder()
    let first = try install(folder.path)
    #expect(first.output.contains(" 0 replaced, 0 unchanged"))
    #expect(try install(folder.path).output.contains(": 0 files added, 0 replaced"))
    try FileManager.default.removeItem(atPath: folder.path + "/share/fazhi/Themes/dark.yaml")
    #expect(try install(folder.path).output.contains(": 1 files added, 0 replaced"))
  }

  @Test func `the installed program can install itself elsewhere and over itself`() throws {
    let folder = try TemporaryFolder()
    #expect(try install(folder.path + "/one").status == 0)
    let ran = try Program.shell(
      "\(folder.path)/one/bin/fazhi install --prefix \(folder.path)/two && \(folder.path)/two/bin/fazhi install --prefix \(folder.path)/two && \(folder.path)/two/bin/fazhi list | wc -l"
    )
    #expect(ran.output.contains(": 0 files added, 0 replaced"))
    #expect(ran.output.hasSuffix("\n6\n"))
    #expect(files(below: folder.path + "/one") == files(below: folder.path + "/two"))
  }

  @Test func `a file that is not ours stops everything before anything is written`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    _ = try folder.write("#!/bin/sh\n", to: "bin/fazhi")
    let refused = try install(folder.path)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("\(folder.path)/bin/fazhi is there and not as fazhi installed it"))
    #expect(files(below: folder.path) == ["bin/fazhi"])
    #expect(try install(folder.path, "--force").status == 0)
    #expect(files(below: folder.path).count > 10)
  }

  @Test func `a link in the way is not written through`() throws {
    let folder = try TemporaryFolder()
    let precious = try folder.write("precious", to: "precious")
    try FileManager.default.createDirectory(atPath: folder.path + "/p/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/p/bin/fazhi", withDestinationPath: precious)
    #expect(try install(folder.path + "/p").status == 2)
    #expect(try install(folder.path + "/p", "--force").status == 0)
    #expect(try String(contentsOfFile: precious, encoding: .utf8) == "precious")
  }

  @Test func `a theme somebody changed is theirs`() throws {
    let folder = try TemporaryFolder()
    #expect(try install(folder.path).status == 0)
    _ = try folder.write("name: mine\n", to: "share/fazhi/Themes/dark.yaml")
    let refused = try install(folder.path)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("Themes/dark.yaml is there"))
    let gone = try Program.run(["uninstall", "--prefix", folder.path, "--language", "en"])
    #expect(gone.status == 1)
    #expect(gone.errors.contains("Themes/dark.yaml was changed since and stays"))
    #expect(files(below: folder.path) == ["share/fazhi/Themes/dark.yaml"])
  }

  @Test func `uninstalling takes away what was brought, and nothing else`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("mine", to: "mine")
    #expect(try install(folder.path).status == 0)
    #expect(try Program.run(["uninstall", "--prefix", folder.path]).status == 0)
    #expect(files(below: folder.path) == ["mine"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/share/fazhi"))
    let again = try Program.run(["uninstall", "--prefix", folder.path, "--language", "en"])
    #expect(again.status == 1)
    #expect(again.errors.contains("fazhi is not installed in \(folder.path)"))
  }

  @Test func `a list of files leads nowhere but below the prefix`() {
    let list = InstalledFiles(
      "fazhi installed 1\na  bin/fazhi\nb  ../x\nc  /etc/passwd\nd  a/../../b\ne  ./c\nf\n")
    #expect(list?.fingerprints == ["bin/fazhi": "a"])
    #expect(InstalledFiles("something else\na  bin/fazhi\n") == nil)
    #expect(list.flatMap { InstalledFiles($0.text) } == list)
  }

  @Test(arguments: ["/proc/nowhere", "/dev/null"])
  func `where nothing can be written that is said`(prefix: String) throws {
    let outcome = try install(prefix)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("choose another --prefix"))
  }
}
