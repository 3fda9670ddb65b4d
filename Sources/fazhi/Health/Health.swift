import Documents

/// What fazhi depends on outside itself, looked at one by one; a fact says what is there, a problem what to do.
struct Health {
  let surroundings: HealthSurroundings

  var facts: [HealthFact] {
    terminalFacts + localeFacts + clipboardFacts + placeFacts + programFacts + ownFacts
  }
}

extension Health {
  var terminalFacts: [HealthFact] {
    let terminal = surroundings.terminal
    guard let name = terminal.name else {
      return [
        HealthFact(
          "terminal.type", ("终端类型", "Terminal type"), HealthFact.none, .problem,
          advice: Bilingual(
            zh: "没有设置 TERM；请设置，例如 export TERM=xterm-256color",
            en: "TERM is not set; set it, for example: export TERM=xterm-256color"))
      ]
    }
    guard terminal.isKnown else {
      return [
        HealthFact(
          "terminal.type", ("终端类型", "Terminal type"), name, .problem,
          advice: Bilingual(
            zh:
              "terminfo 中没有 \(name)；请安装它的描述(Debian:apt-get install ncurses-term)，或 export TERM=xterm-256color",
            en:
              "terminfo has no \(name); install its description (Debian: apt-get install ncurses-term), or export TERM=xterm-256color"
          ))
      ]
    }
    guard terminal.canMoveCursor else {
      return [
        HealthFact(
          "terminal.type", ("终端类型", "Terminal type"), name, .problem,
          advice: Bilingual(
            zh: "这种终端不能移动光标；请换一个终端，或用 fazhi read 文件 逐行阅读",
            en: "it cannot move its cursor; use another terminal, or read line by line: fazhi read FILE"))
      ]
    }
    return [HealthFact("terminal.type", ("终端类型", "Terminal type"), name), size, colours]
  }

  private var size: HealthFact {
    guard let size = surroundings.terminal.size else {
      return HealthFact(
        "terminal.size", ("窗口大小", "Window size"), Bilingual(zh: "不是终端", en: "not a terminal"), .note,
        advice: Bilingual(zh: "在终端中运行才能打开界面", en: "the program itself needs a terminal"))
    }
    let value = Bilingual(
      zh: "\(size.columns) 列 × \(size.rows) 行", en: "\(size.columns) columns × \(size.rows) rows")
    guard size.columns >= 60 else {
      return HealthFact(
        "terminal.size", ("窗口大小", "Window size"), value, .note,
        advice: Bilingual(
          zh: "60 列起同时显示两栏，100 列起三栏", en: "from 60 columns two panes are shown at once, from 100 three"))
    }
    return HealthFact("terminal.size", ("窗口大小", "Window size"), value)
  }

  private var colours: HealthFact {
    let terminal = surroundings.terminal
    let name = ("颜色", "Colours")
    if surroundings.variable("NO_COLOR") != nil {
      return HealthFact(
        "terminal.colours", name, Bilingual(zh: "NO_COLOR 关闭了颜色", en: "switched off by NO_COLOR"), .note)
    }
    guard terminal.colours > 0 else {
      return HealthFact(
        "terminal.colours", name,
        Bilingual(zh: "没有；用粗体、下划线和反显", en: "none; bold, underline and reverse are used"),
        .note)
    }
    if terminal.hasRGB {
      return HealthFact("terminal.colours", name, Bilingual(zh: "真彩色", en: "true colour"))
    }
    // What terminals say of themselves where terminfo's entry does not.
    let hint = surroundings.variable("COLORTERM").map { ["truecolor", "24bit"].contains($0) } ?? false
    let value = Bilingual(zh: "\(terminal.colours) 种", en: "\(terminal.colours)")
    guard hint else { return HealthFact("terminal.colours", name, value) }
    return HealthFact(
      "terminal.colours", name, value, .note,
      advice: Bilingual(
        zh: "COLORTERM 表示此终端支持真彩色；terminfo 中有 xterm-direct 时(Debian:ncurses-term)，TERM=xterm-direct 可以用上",
        en:
          "COLORTERM says the terminal has true colour; where terminfo has it (Debian: ncurses-term), TERM=xterm-direct uses it"
      ))
  }

  var localeFacts: [HealthFact] {
    let given = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { name in
      surroundings.variable(name).map { "\(name)=\($0)" }
    }.first
    let encoding = HealthFact(
      "locale.encoding", ("字符编码", "Encoding"), surroundings.encoding.name,
      surroundings.encoding.isUTF8 ? .good : .problem,
      advice: surroundings.encoding.isUTF8
        ? nil
        : Bilingual(
          zh: "需要 UTF-8；请 export LC_ALL=zh_CN.UTF-8 或 C.UTF-8",
          en: "UTF-8 is needed; export LC_ALL=C.UTF-8 or zh_CN.UTF-8"))
    let language = Language(readerEnvironment: surroundings.variable)
    return [
      HealthFact(
        "locale.name", ("语言环境", "Locale"), given.map { Bilingual(zh: $0, en: $0) } ?? HealthFact.none),
      encoding,
      HealthFact(
        "locale.language", ("界面语言", "Language"),
        language == .chinese ? Bilingual(zh: "中文", en: "Chinese") : Bilingual(zh: "英文", en: "English")),
    ]
  }

  var clipboardFacts: [HealthFact] {
    var facts = [
      HealthFact(
        "clipboard.osc52", ("剪贴板 OSC 52", "Clipboard, OSC 52"),
        Bilingual(zh: "会请求；由终端决定", en: "asked for; the terminal decides"))
    ]
    if surroundings.variable("TMUX") != nil {
      let setting = surroundings.said("tmux", ["show-options", "-gv", "set-clipboard"]) ?? "?"
      facts.append(
        HealthFact(
          "clipboard.tmux", ("剪贴板 tmux", "Clipboard, tmux"), "set-clipboard \(setting)",
          setting == "on" ? .good : .note,
          advice: setting == "on"
            ? nil
            : Bilingual(
              zh: "要让复制通过 tmux，请运行 tmux set -g set-clipboard on",
              en: "so that tmux hands copies on: tmux set -g set-clipboard on")))
    }
    let tools = ["wl-copy", "xclip", "xsel"].filter { surroundings.program($0) != nil }
    let found = tools.joined(separator: " ")
    facts.append(
      HealthFact(
        "clipboard.programs", ("剪贴板程序", "Clipboard programs"),
        tools.isEmpty ? HealthFact.none : Bilingual(zh: found, en: found)))
    return facts
  }
}
