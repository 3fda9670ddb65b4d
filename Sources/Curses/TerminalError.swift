/// Why there is no terminal to draw on.
public enum TerminalError: Error, Hashable, Sendable {
  case outputIsNoTerminal
  case inputIsNoTerminal
  /// TERM is not set, or empty.
  case terminalNotNamed
  /// TERM has this value, which the system does not know.
  case unknownTerminal(String)
  /// TERM names a terminal, such as `dumb`, that cannot put its cursor anywhere.
  case terminalTooSimple(String)
  /// The environment asks for this encoding, and C.UTF-8 is not there to replace it.
  case localeNotUTF8(String)
  case noPipe

  /// What is wrong and what to do, in one Chinese sentence.
  public var zh: String {
    switch self {
    case .outputIsNoTerminal:
      "标准输出不是终端，无法打开界面；请直接在终端中运行，或改用 list、show、search 等子命令。"
    case .inputIsNoTerminal: "标准输入不是终端，无法读取按键；请不要用管道或重定向提供输入。"
    case .unknownTerminal(let name): "系统不认识终端类型“\(Self.shown(name))”；请设置 TERM，例如 TERM=xterm-256color。"
    case .terminalNotNamed: "没有设置环境变量 TERM；请设置，例如 TERM=xterm-256color。"
    case .terminalTooSimple(let name):
      "终端类型“\(Self.shown(name))”不能移动光标，无法显示界面；请换一个终端，或用 fazhi read 文件 逐行阅读。"
    case .localeNotUTF8(let codeset):
      "当前语言环境的编码是 \(Self.shown(codeset))，不是 UTF-8；请设置 LC_ALL，例如 LC_ALL=zh_CN.UTF-8。"
    case .noPipe: "无法建立管道：打开的文件太多；请关闭一些程序后重试。"
    }
  }

  /// The same in English.
  public var en: String {
    switch self {
    case .outputIsNoTerminal:
      "Standard output is not a terminal; run fazhi in one, or use a subcommand such as list, show or search."
    case .inputIsNoTerminal:
      "Standard input is not a terminal, so no keys can be read; do not pipe or redirect it."
    case .unknownTerminal(let name):
      "The terminal type “\(Self.shown(name))” is not known; set TERM, for example TERM=xterm-256color."
    case .terminalNotNamed: "TERM is not set; set it, for example TERM=xterm-256color."
    case .terminalTooSimple(let name):
      "The terminal type “\(Self.shown(name))” cannot move its cursor; use another, or read line by line: fazhi read FILE."
    case .localeNotUTF8(let codeset):
      "The locale's encoding is \(Self.shown(codeset)), not UTF-8; set LC_ALL, for example LC_ALL=C.UTF-8."
    case .noPipe: "No pipe could be made: too many files are open; close some programs and try again."
    }
  }

  /// A value from the environment, printable.
  private static func shown(_ value: String) -> String {
    String(
      String.UnicodeScalarView(
        value.unicodeScalars.prefix(60).map { $0.value < 0x20 || 0x7F..<0xA0 ~= $0.value ? "?" : $0 }))
  }
}
