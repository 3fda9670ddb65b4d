import ArgumentParser
import Documents
import Glibc
import Library
import Reports

/// `fazhi install`: the program and all that belongs to it, under one folder.
struct InstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Copy fazhi and all it needs under a folder, by default ~/.local.",
    discussion: """
      bin/fazhi, its tables, samples and themes in share/fazhi, manual pages, and completions for bash, zsh and fish. A \
      release build carries Swift within itself. A file that is there and was not put there by an earlier install, or was \
      changed since, is named, and nothing is done unless --force is given. Installing again brings everything up to date.
      """)

  @OptionGroup var place: PrefixOption
  @Flag(help: "Replace files that are not fazhi's, too.") var force = false
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let console = Console(language: languageOption.language)
    do {
      let plan = try place.plan(wanted: InstallFile.all())
      let foreign = plan.inTheWay
      guard foreign.isEmpty || force else {
        for path in foreign { console.say(Self.isForeign(plan.prefix + "/" + path)) }
        throw ExitStatus.unusable.exitCode
      }
      let outcome = try plan.install(replacesForeign: force)
      try console.write(answer: Self.summary(of: outcome, in: plan.prefix)(console.language) + "\n")
      for hint in Self.hints(for: plan.prefix) { console.say(hint) }
    } catch {
      throw console.status(of: error)
    }
  }

  private static func isForeign(_ path: String) -> Bilingual {
    Bilingual(
      zh: "\(path) 已有别的内容，什么也没有安装；用 --force 替换，或用 --prefix 换一个位置",
      en:
        "\(path) is there and not as fazhi installed it; nothing was installed; --force replaces it, --prefix goes elsewhere"
    )
  }

  private static func summary(of outcome: InstallationPlan.Outcome, in prefix: String) -> Bilingual {
    Bilingual(
      zh:
        "已安装到 \(prefix)：新增 \(outcome.added) 个文件，更新 \(outcome.replaced) 个，未变 \(outcome.kept) 个，移除 \(outcome.removed) 个",
      en:
        "installed in \(prefix): \(outcome.added) files added, \(outcome.replaced) replaced, \(outcome.kept) unchanged, \(outcome.removed) removed"
    )
  }

  /// What else a person should know: whether the shell finds the program, and whether it runs elsewhere.
  private static func hints(for prefix: String) -> [Bilingual] {
    var hints: [Bilingual] = []
    let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":").map(String.init) ?? []
    if !folders.contains(prefix + "/bin") {
      hints.append(
        Bilingual(
          zh: "PATH 中没有 \(prefix)/bin；请加入，例如 export PATH=\"\(prefix)/bin:$PATH\"",
          en: "\(prefix)/bin is not on the PATH; add it: export PATH=\"\(prefix)/bin:$PATH\""))
    }
    if usesSwiftLibraries {
      hints.append(
        Bilingual(
          zh: "这个程序需要已安装的 Swift；要在没有 Swift 的机器上使用，请用 swift build -c release 构建后再安装",
          en:
            "this build needs Swift to be installed; build with swift build -c release for machines without it"
        ))
    }
    return hints
  }

  /// Whether Swift's libraries were loaded from outside, as in a debug build.
  private static var usesSwiftLibraries: Bool {
    (try? Document.read(path: "/proc/self/maps").text).map { $0[0..<$0.count].contains("libswiftCore.so") }
      ?? false
  }
}

/// `fazhi uninstall`: takes away what `install` brought.
struct UninstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall", abstract: "Take away what install put under a folder.",
    discussion: """
      Files that were changed since are named and stay, and so do settings, notes and judgements.
      """)

  @OptionGroup var place: PrefixOption
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let console = Console(language: languageOption.language)
    do {
      let plan = try place.plan(wanted: [])
      guard !plan.before.fingerprints.isEmpty else {
        console.say(
          Bilingual(zh: "\(plan.prefix) 中没有安装 fazhi", en: "fazhi is not installed in \(plan.prefix)"))
        throw ExitStatus.nothingFound.exitCode
      }
      let (removed, left) = plan.uninstall()
      try console.write(
        answer: Bilingual(
          zh: "已从 \(plan.prefix) 移除 \(removed) 个文件", en: "\(removed) files removed from \(plan.prefix)")(
            console.language) + "\n")
      for path in left {
        console.say(
          Bilingual(
            zh: "\(plan.prefix)/\(path) 安装后被改过，没有移除", en: "\(plan.prefix)/\(path) was changed since and stays"
          ))
      }
      if !left.isEmpty { throw ExitStatus.nothingFound.exitCode }
    } catch {
      throw console.status(of: error)
    }
  }
}

/// Where to install.
struct PrefixOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder bin and share are in; by default ~/.local.", valueName: "dir"),
    completion: .directory)
  var prefix: String?

  /// Throws `Mistake` for a user without a home, `FileFailure` for a list of installed files that is none.
  func plan(wanted: [InstallFile]) throws -> InstallationPlan {
    let folder = try absolute()
    let path = folder + "/" + InstalledFiles.path
    var before = InstalledFiles()
    if let bytes = InstallFile.bytes(at: path) {
      guard let read = InstalledFiles(String(decoding: bytes, as: UTF8.self)) else {
        throw FileFailure(
          file: path,
          message: Bilingual(
            zh: "不是 fazhi 的安装清单；请先移走", en: "is not fazhi's list of installed files; move it away"))
      }
      before = read
    }
    return InstallationPlan(prefix: folder, wanted: wanted, before: before)
  }

  /// The prefix from the root, without a slash at its end.
  private func absolute() throws -> String {
    var folder: String
    if let prefix {
      folder = prefix
    } else if let home = getenv("HOME").map({ String(cString: $0) }), !home.isEmpty {
      folder = home + "/.local"
    } else {
      throw Mistake(
        message: Bilingual(
          zh: "没有设置 HOME；请用 --prefix 给出文件夹", en: "HOME is not set; name a folder with --prefix"))
    }
    if folder.isEmpty {
      throw Mistake(message: Bilingual(zh: "--prefix 为空", en: "--prefix is empty"))
    }
    if !folder.hasPrefix("/"), let present = getcwd(nil, 0) {
      defer { free(present) }
      folder = String(cString: present) + "/" + folder
    }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder == "/" ? "" : folder
  }
}

extension Console {
  /// Says what an error is in words; returns the status to end with, or the one it is.
  fileprivate func status(of error: any Error) -> ExitCode {
    switch error {
    case let code as ExitCode: return code
    case let missing as Installation.Missing: say(missing.message)
    case let missing as MissingResource: say(missing.message)
    case let failure as OutputFailure: say(failure.message)
    case let failure as FileFailure: say(failure)
    case let mistake as Mistake: say(mistake.message)
    default: say(Bilingual(zh: "\(error)", en: "\(error)"))
    }
    return ExitStatus.unusable.exitCode
  }
}
