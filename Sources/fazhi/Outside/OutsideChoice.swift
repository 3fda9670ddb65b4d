import Documents
import Reader
import Reports

/// Which program opens a report, and with which words, by the variables people set for that.
struct OutsideChoice {
  let variable: (String) -> String?
  /// The path of a program; nil where there is none of that name.
  let program: (String) -> String?

  /// Why nothing can be opened.
  struct Refusal: Error, Equatable {
    let message: Bilingual
  }

  // MARK: Editor

  /// The editor with the words for a file and a line, from 1: `VISUAL`, else `EDITOR`, else vi or nano.
  func editor(file: String, line: Int) throws(Refusal) -> [String] {
    let words = try chosen(["VISUAL", "EDITOR"], otherwise: ["vi", "nano"])
    // What begins with a sign would be taken for an option, or vi's +line.
    let operand = file.hasPrefix("-") || file.hasPrefix("+") ? "./" + file : file
    switch words[0].split(separator: "/").last.map(String.init) ?? words[0] {
    case "code", "codium", "code-insiders", "cursor": return words + ["--goto", "\(operand):\(line)"]
    case "subl", "hx", "helix", "zed": return words + ["\(operand):\(line)"]
    case "kate", "kwrite": return words + ["--line", "\(line)", operand]
    case "gedit", "vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "mg", "joe", "jed",
      "micro",
      "kak", "ne", "gvim", "vis", "less":
      return words + ["+\(line)", operand]
    // POSIX gives vi and ex the +line; an editor that nobody here knows may take it for a file.
    default: return words + [operand]
    }
  }

  // MARK: Pager

  /// The pager, which reads the text from its standard input: `PAGER`, else less or more.
  func pager() throws(Refusal) -> [String] { try chosen(["PAGER"], otherwise: ["less", "more"]) }

  // MARK: Browser

  /// The browser with the words for an address: `BROWSER`, a list with colons of commands in which `%s` stands for the
  /// address, else `xdg-open`.
  func browser(url: String?) throws(Refusal) -> [String] {
    guard let url else {
      throw Refusal(
        message: Bilingual(
          zh: "这份报告的文件里没有来源网址。", en: "The report's file does not say which address it is from."))
    }
    guard WebAddress.isSafe(url) else {
      throw Refusal(
        message: Bilingual(
          zh: "来源网址不是 http 或 https 地址，没有打开。", en: "The source is no http or https address and was not opened."
        ))
    }
    var missing: String?
    for command in (variable("BROWSER") ?? "").split(separator: ":").map(String.init) {
      guard let words = CommandWords.split(command), let name = words.first else { continue }
      guard program(name) != nil else {
        missing = missing ?? name
        continue
      }
      let named = words.contains { $0.contains("%s") }
      return named ? words.map { $0.replacing("%s", with: url) } : words + [url]
    }
    guard program("xdg-open") != nil else {
      let looked = missing.map { "“\($0)” " } ?? ""
      throw Refusal(
        message: Bilingual(
          zh: "没有找到 \(looked)xdg-open；请设置 BROWSER。网址：\(url)",
          en: "Neither \(looked)xdg-open nor another browser was found; set BROWSER. The address: \(url)"))
    }
    return ["xdg-open", url]
  }

  /// The words of the first variable that is set, else the first of these programs there is.
  private func chosen(_ variables: [String], otherwise programs: [String]) throws(Refusal) -> [String] {
    for name in variables {
      guard let line = variable(name) else { continue }
      guard let words = CommandWords.split(line) else {
        throw Refusal(
          message: Bilingual(zh: "\(name) 中的引号没有配对：\(line)", en: "A quote in \(name) is not closed: \(line)"))
      }
      guard let first = words.first else { continue }
      guard program(first) != nil else {
        throw Refusal(
          message: Bilingual(
            zh: "没有找到 \(name) 中的程序“\(first)”；请安装，或改设 \(name)。",
            en: "“\(first)”, named by \(name), was not found; install it, or set \(name)."))
      }
      return words
    }
    if let found = programs.first(where: { program($0) != nil }) { return [found] }
    let named = variables[variables.count - 1]
    throw Refusal(
      message: Bilingual(
        zh: "没有找到 \(programs.joined(separator: "、"))；请设置 \(named)。",
        en: "Neither \(programs.joined(separator: " nor ")) was found; set \(named)."))
  }
}

/// An address that may be handed to another program.
enum WebAddress {
  /// http or https, and nothing in it but what addresses are made of: no blanks, no control characters, no quotes.
  static func isSafe(_ address: String) -> Bool {
    let lower = address.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), address.utf8.count <= 4096 else {
      return false
    }
    return address.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !(0x7F..<0xA0).contains(scalar.value) && !scalar.properties.isWhitespace
        && !"\"'<>\\`{}|^".unicodeScalars.contains(scalar)
        && scalar.properties.generalCategory != .format
    }
  }
}
