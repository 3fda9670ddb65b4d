/// A Word document (2007 and later, WPS): its text, one paragraph to a line, and what it says of itself.
struct DOCXText {
  let text: [UInt8]
  let properties: DocumentProperties
  /// What is missing: the file is cut off, or a part of it is damaged.
  let diagnostics: [Diagnostic]

  /// Throws the reason when no text can be had.
  init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveProblem) {
    let package = OfficePackage(bytes, limits: limits, isWanted: Self.isWanted)
    let whole = package.part("word/document.xml")
    guard let main = whole ?? package.cutParts["word/document.xml"] else {
      throw package.problem ?? .damaged
    }
    let styles = package.part("word/styles.xml").map(WordStyles.init(styles:)) ?? WordStyles()
    let numbering = package.part("word/numbering.xml").map(WordNumbering.init(numbering:)) ?? WordNumbering()
    var word = WordText(styles: styles, numbering: numbering)
    var isWhole = XMLWalk.walk(main, &word) && package.problem == nil
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
      if let notes = package.part(name), !word.readNotes(notes) { isWhole = false }
    }
    text = word.text.bytes + word.notes.bytes
    guard isWhole || text.contains(where: { $0 > 0x20 }) else { throw package.problem ?? .damaged }
    properties = package.part("docProps/core.xml").map(OfficeProperties.read) ?? DocumentProperties()
    diagnostics =
      (isWhole ? [] : [.cutOff(package.problem ?? .damaged)])
      + (word.struckCount > 0 ? [.struckOut(word.struckCount)] : [])
  }

  private static func isWanted(_ name: String) -> Bool {
    if name == "docProps/core.xml" { return true }
    guard name.hasPrefix("word/"), name.hasSuffix(".xml"), !name.dropFirst(5).contains("/") else {
      return false
    }
    let stem = name.dropFirst(5).prefix(while: \.isLetter)
    return ["document", "styles", "numbering", "footnotes", "endnotes"].contains(stem)
  }
}

extension Diagnostic {
  /// Text that is struck out was not read.
  static func struckOut(_ characters: Int) -> Diagnostic {
    Diagnostic(
      .note, rule: "struck-out",
      Bilingual(
        zh: "有 \(characters) 字划了删除线,没有读;如仍有效,请去掉删除线",
        en: "\(characters) characters are struck out and were not read; if they hold, take the line off"))
  }

  /// A part of an office file could not be read.
  static func cutOff(_ problem: ArchiveProblem) -> Diagnostic {
    Diagnostic(
      .error, rule: "incomplete-file",
      Bilingual(
        zh: "文件只读出一部分,内容可能不全(\(problem.explanation.zh))",
        en: "only a part of the file could be read and text may be missing (\(problem.explanation.en))"))
  }
}
