/// A manual page in the making, in the `man` macros of groff_man(7): text is escaped as it is put in, so that nothing in
/// a help text is ever taken for a request.
struct Roff {
  private(set) var text: String

  /// - Parameters:
  ///   - section: 1 for commands, 5 for files.
  ///   - source: what the page belongs to, with its version.
  init(title: String, section: Int, source: String, summary: String) {
    // preconv and man-db read the encoding off the first line.
    text = "'\\\" -*- coding: UTF-8 -*-\n"
    // Ragged and unhyphenated: names of files and options are not to be stretched or torn.
    text += ".TH \(title.uppercased()) \(section) \"\" \"\(Self.escaped(source))\"\n.nh\n.ad l\n"
    heading("NAME")
    paragraph("\(title) \u{2014} \(summary)", isFirst: true)
  }

  mutating func heading(_ name: String) { text += ".SH \(Self.escaped(name))\n" }

  mutating func subheading(_ name: String) { text += ".SS \(Self.escaped(name))\n" }

  /// Adds a part of a page that is in the form of one already.
  mutating func include(_ part: String) { text += part + "\n" }

  /// - Parameter isFirst: whether it follows a heading, which has made its room already.
  mutating func paragraph(_ words: String, isFirst: Bool = false) {
    if !isFirst { text += ".PP\n" }
    text += Self.line(words)
  }

  /// A term in bold, and what is said of it, set in below.
  mutating func entry(_ term: String, _ words: String) {
    text += ".TP\n.B \"\(Self.escaped(term).replacing("\"", with: "\\(dq"))\"\n"
    text += words.isEmpty ? "\\&\n" : Self.line(words)
  }

  /// Lines as they are.
  mutating func example(_ lines: String) {
    text += ".PP\n.nf\n.RS 4\n"
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      text += Self.guarded(Self.escaped(String(line))) + "\n"
    }
    text += ".RE\n.fi\n"
  }

  /// Text on one line of source: groff fills lines itself, and a line end in the middle of Chinese would become a
  /// blank.
  private static func line(_ words: String) -> String {
    guarded(escaped(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))) + "\n"
  }

  /// A dot or an apostrophe at the start of a line would be a request.
  private static func guarded(_ line: String) -> String {
    line.first == "." || line.first == "'" ? "\\&" + line : line
  }

  /// What groff would take for an escape, or replace by a typographic sign.
  static func escaped(_ words: String) -> String {
    var result = ""
    for character in words {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.append(character)
      }
    }
    return result
  }
}
