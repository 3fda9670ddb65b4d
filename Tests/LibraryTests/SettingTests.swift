import Documents
import Foundation
import TestSupport
import Testing

@testable import Library

@Suite struct SettingTests {
  private func changed(_ text: String, to value: String = "xuan") throws -> String {
    try Setting("theme", value).changed(text, file: "config.yaml")
  }

  @Test(arguments: [
    ("", "theme: xuan\n"),
    ("# mine\n", "# mine\ntheme: xuan\n"),
    ("keys:\n  text:\n    x: compare   # why\n", "keys:\n  text:\n    x: compare   # why\ntheme: xuan\n"),
    ("language: zh", "language: zh\ntheme: xuan\n"),
    ("a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\ntheme: xuan\r\n"),
    ("theme: dark\n", "theme: xuan\n"),
    ("theme:   dark   # at night\nb:  2\n", "theme:   xuan   # at night\nb:  2\n"),
    ("theme: \"dark\"\n", "theme: xuan\n"), ("theme: 'da rk' # x\n", "theme: xuan # x\n"),
    ("\"theme\": dark", "\"theme\": xuan"),
    ("theme: \"a\\\"b\" # c\n", "theme: xuan # c\n"), ("theme: 'a''b'\n", "theme: xuan\n"),
    ("theme: [dark] # wrong\n", "theme: xuan # wrong\n"),
    ("theme:\n", "theme: xuan\n"), ("theme:", "theme: xuan"),
    ("theme: # none\nb: 1\n", "theme: xuan # none\nb: 1\n"),
    ("theme-light: light\r\ntheme: dark\r\n\r\n# end", "theme-light: light\r\ntheme: xuan\r\n\r\n# end"),
    ("\u{FEFF}theme: dark\n", "\u{FEFF}theme: xuan\n"),
    ("sub:\n  theme: dark\nb: [theme, dark]\n", "sub:\n  theme: dark\nb: [theme, dark]\ntheme: xuan\n"),
    ("# theme: dark\n字: \"theme: dark\"\n", "# theme: dark\n字: \"theme: dark\"\ntheme: xuan\n"),
    ("---\ntheme: dark\n", "---\ntheme: xuan\n"),
  ])
  func `the setting is written and every other byte stays`(before: String, after: String) throws {
    #expect(try changed(before) == after)
  }

  @Test func `a name YAML would read otherwise is quoted`() throws {
    for name in ["a: b", "x #y", "\"q\"", "back\\slash", "- a", "二 三", "[x]", "~", "*a"] {
      let text = try changed("theme: dark\nb: 1\n", to: name)
      #expect(text.hasSuffix("\nb: 1\n") && text.hasPrefix("theme: \""), "\(text)")
      #expect(try changed(text, to: "dark") == "theme: dark\nb: 1\n", "\(text)")
    }
    #expect(try changed("", to: "宣纸") == "theme: 宣纸\n")
  }

  @Test(arguments: [
    "{theme: dark}\n", "{a: 1}\n", "theme: |\n  dark\n", "theme:\n  dark\n",
    "theme: \"dark\n  er\"\n",
    "- a\n", "text\n", "keys: {a: [}\n", "theme: &x dark\nb: *x\n", "theme: a\ntheme: b\n", "a: 1\n...\n",
    "a: 1\n---\nb: 2\n",
  ])
  func `what cannot be changed with certainty is refused, and says what to write`(text: String) {
    let failure = #expect(throws: FileFailure.self) { try changed(text) }
    #expect(failure?.message.en.contains("write theme: xuan yourself") == true)
  }

  @Test func `a file is made with its folders, replaced whole, and a link stays a link`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/b/config.yaml"
    try Setting("theme", "dark").write(to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "theme: dark\n")
    try folder.write("# kept\ntheme: dark\n", to: "dotfiles/config.yaml")
    try folder.link("config.yaml", to: folder.path + "/dotfiles/config.yaml")
    try Setting("theme", "ink").write(to: folder.path + "/config.yaml")
    #expect(
      try String(contentsOfFile: folder.path + "/dotfiles/config.yaml", encoding: .utf8)
        == "# kept\ntheme: ink\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/config.yaml")
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/dotfiles") == ["config.yaml"])
  }

  @Test func `a file that cannot be read or written is named and stays as it was`() throws {
    let folder = try TemporaryFolder()
    let binary = try folder.write([0x74, 0xFF, 0xFE, 0x0A], to: "binary.yaml")
    #expect(throws: FileFailure.self) { try Setting("theme", "ink").write(to: binary) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: binary)) == Data([0x74, 0xFF, 0xFE, 0x0A]))
    let failure = #expect(throws: FileFailure.self) { try Setting("theme", "ink").write(to: folder.path) }
    #expect(failure?.file == folder.path)
    let below = #expect(throws: FileFailure.self) {
      try Setting("theme", "ink").write(to: binary + "/config.yaml")
    }
    #expect(below?.file == binary + "/config.yaml")
  }
}
