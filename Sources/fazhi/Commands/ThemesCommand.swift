import ArgumentParser
import Canvas
import Documents
import Library
import Reader
import Reports

/// `fazhi themes`: the colours to choose from.
struct ThemesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, and check theme files.",
    discussion: """
      A theme is one of ours (a palette, and what each role looks like) or a base16 or base24 scheme. Your own stand in \
      $XDG_CONFIG_HOME/fazhi/themes (~/.config/fazhi/themes) and hide those of the same name that come with the program.
      """,
    subcommands: [ListThemes.self, CheckThemes.self], defaultSubcommand: ListThemes.self)
}

/// `fazhi themes list`: what there is to choose from.
struct ListThemes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the themes by name, with author, appearance and origin.",
    discussion: """
      name is what --theme and config.yaml take; origin is own or shipped; contrast is the least a theme promises its \
      text (WCAG 2); safeFor are the kinds of colour vision it promises to serve.
      """)

  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let console = Console(language: options.language)
    let ending = try await console.reportingErrors {
      let shelf = Installation.themeShelf
      var failures: [FileFailure] = []
      var table = Table([
        .init("name", Bilingual(zh: "名称", en: "Name")), .init("title", Bilingual(zh: "主题", en: "Theme")),
        .init("appearance", Bilingual(zh: "明暗", en: "Appearance")),
        .init("author", Bilingual(zh: "作者", en: "Author")),
        .init("origin", Bilingual(zh: "来源", en: "Origin")),
        .init("contrast", Bilingual(zh: "对比度", en: "Contrast"), alignment: .trailing),
        .init("safeFor", Bilingual(zh: "色觉", en: "Safe for")), .init("file"),
      ])
      for name in shelf.names {
        let reading = shelf.read(name)
        guard let theme = reading.theme else {
          failures += reading.problems.map(FileFailure.init(checked:))
          continue
        }
        let origin = shelf.origin(of: name) ?? .shipped
        table.append([
          .init(.text(name)), .init(.text(theme.name)),
          .init(.text(theme.appearance.rawValue), shown: theme.appearance.title), .init(.text(theme.author)),
          .init(.text(origin.rawValue), shown: origin.title), .init(.number(theme.contrast)),
          .init(
            .list(theme.safeFor.map { .text($0.rawValue) }),
            shown: Bilingual(
              zh: theme.safeFor.map(\.rawValue).joined(separator: "、"),
              en: theme.safeFor.map(\.rawValue).joined(separator: ", "))), .init(.text(shelf.path(of: name))),
        ])
      }
      return try console.give(
        table, as: options.format, without: failures, status: table.rows.isEmpty ? .nothingFound : .done)
    }
    if ending != .done { throw ending.exitCode }
  }
}

/// `fazhi themes check`: whether theme files are sound and their roles readable.
struct CheckThemes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check theme files: their form, and the contrast of every role.",
    discussion: """
      Each mistake is said with its file, line and the name that may be meant. The contrast of every role with its \
      background is computed by WCAG 2, alone, on the cursor's row (selected) and on that of a pane without focus \
      (current): text needs 4.5, or what the theme promises (contrast: 7), lines 1.5. Where a theme says safe-for, it is \
      computed what people with that colour vision see, and whether roles that stand beside one another still differ.

      Exits with 1 when there are mistakes, and with 2 when a file cannot be read.
      """)

  @Argument(
    help: "Theme files; by default your own and those that come with the program.",
    completion: .file(extensions: ["yaml"]))
  var files: [String] = []
  @Flag(help: "The contrast of every role, not only of those that are too faint.") var roles = false
  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let console = Console(language: options.language)
    let ending = try await console.reportingErrors {
      let shelf = Installation.themeShelf
      let readings = files.isEmpty ? shelf.names.map { shelf.read($0) } : files.map { shelf.read(file: $0) }
      let checks = readings.map { ($0, ThemeCheck($0)) }
      let table = roles ? Self.contrasts(checks) : problems(checks)
      try console.write(table, as: options.format)
      if roles { for problem in checks.flatMap(\.1.problems) { console.say(problem.message) } }
      if readings.contains(where: { $0.theme == nil }) { return .unusable }
      return checks.allSatisfy(\.1.problems.isEmpty) ? .done : .nothingFound
    }
    if ending != .done { throw ending.exitCode }
  }

  /// A row for every mistake.
  private func problems(_ checks: [(ThemeReading, ThemeCheck)]) -> Table {
    let isForPeople = options.format.table?.isForPeople ?? true
    guard !isForPeople else {
      // `file:line: message`, as compilers write it; a sound theme says what it came to.
      var table = Table([.init("problem", Bilingual(zh: "", en: ""))])
      for (reading, check) in checks {
        for problem in check.problems {
          table.append([.init(Value(problem.message), shown: problem.message)])
        }
        if check.problems.isEmpty {
          table.append([.init(Value(check.summary(reading)), shown: check.summary(reading))])
        }
      }
      return table
    }
    var table = Table([.init("file"), .init("line"), .init("message")])
    for problem in checks.flatMap(\.1.problems) {
      table.append([
        .init(.text(problem.file)), .init(.integer(problem.line)),
        .init(.text(Bilingual(zh: problem.zh, en: problem.en)(options.language))),
      ])
    }
    return table
  }

  /// A row for every role on every row.
  private static func contrasts(_ checks: [(ThemeReading, ThemeCheck)]) -> Table {
    var table = Table([
      .init("file", Bilingual(zh: "文件", en: "File")), .init("role", Bilingual(zh: "角色", en: "Role")),
      .init("row", Bilingual(zh: "所在行", en: "Row")),
      .init("foreground", Bilingual(zh: "前景", en: "Foreground")),
      .init("background", Bilingual(zh: "背景", en: "Background")),
      .init("contrast", Bilingual(zh: "对比度", en: "Contrast"), alignment: .trailing),
      .init("least", Bilingual(zh: "至少", en: "Least"), alignment: .trailing),
      .init("isEnough", Bilingual(zh: "够不够", en: "Enough")),
    ])
    for (reading, check) in checks {
      for one in check.readings {
        table.append([
          .init(.text(reading.file)), .init(.text(one.role.name)), .init(.text(one.row.rawValue)),
          .init(.text(one.style.foreground.written)), .init(.text(one.style.background.written)),
          .init(.number(one.contrast.map { ($0 * 100).rounded(.down) / 100 })), .init(.number(one.least)),
          .init(
            one.contrast == nil ? .null : .boolean(one.isEnough),
            shown: one.contrast == nil
              ? Bilingual(zh: "由终端定", en: "the terminal's")
              : one.isEnough ? Bilingual(zh: "够", en: "yes") : Bilingual(zh: "不够", en: "no")),
        ])
      }
    }
    return table
  }
}

extension ThemeProblem {
  var message: Bilingual { Bilingual(zh: zh, en: en) }
}

extension FileFailure {
  /// What is wrong with a theme file, its place first; the sentence has it already.
  fileprivate init(checked problem: ThemeProblem) {
    self.init(file: "themes", message: problem.message)
  }
}

extension ThemeCheck {
  /// What a sound theme came to.
  fileprivate func summary(_ reading: ThemeReading) -> Bilingual {
    let faintest = readings.filter { !$0.role.isLine && $0.contrast != nil }
      .min { ($0.contrast ?? 21) < ($1.contrast ?? 21) }
    guard let faintest, let contrast = faintest.contrast else {
      return Bilingual(
        zh: "\(reading.file)：\(Role.allCases.count) 个角色齐全，颜色由终端决定",
        en: "\(reading.file): all \(Role.allCases.count) roles are there; the colours are the terminal's")
    }
    let least = ThemeProblem.shown(contrast)
    return Bilingual(
      zh:
        "\(reading.file)：\(Role.allCases.count) 个角色齐全，对比度最低 \(least)（\(faintest.role.name)，\(faintest.row.rawValue) 行）",
      en:
        "\(reading.file): all \(Role.allCases.count) roles are there, with a contrast of \(least) or more (\(faintest.role.name), \(faintest.row.rawValue) row)"
    )
  }
}
