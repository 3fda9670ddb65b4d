import Canvas
import Curses
import Documents
import Library
import Reports

extension Health {
  /// fazhi itself: its version, what it is built on, the files that come with it, and those of the user's that it reads.
  var ownFacts: [HealthFact] {
    let built = [
      "SQLite \(IndexVersion.sqlite)", "libxml2 \(ReadingVersions.libxml2)",
      "libarchive \(ReadingVersions.libarchive)", TerminalAbilities.libraryVersion,
    ]
    return [
      HealthFact("fazhi.version", ("fazhi", "fazhi"), Fazhi.configuration.version),
      HealthFact("fazhi.libraries", ("所用的库", "Libraries"), built.joined(separator: ", ")),
    ] + comingFacts + [settingsFact, catalogueFact]
  }

  private var comingFacts: [HealthFact] {
    let installation: Installation
    do {
      installation = try Installation.current()
    } catch {
      return [
        HealthFact(
          "fazhi.files", ("样本和主题", "Samples and themes"), HealthFact.none, .problem,
          advice: error.message)
      ]
    }
    let shelf = Installation.themeShelf
    let faulty = shelf.names.filter { !shelf.read($0).problems.isEmpty }
    let count = "\(shelf.names.count)"
    return [
      HealthFact("fazhi.samples", ("样本", "Samples"), installation.seeds),
      HealthFact(
        "fazhi.themes", ("主题", "Themes"),
        Bilingual(zh: "\(count) 个，\(installation.themes)", en: "\(count), \(installation.themes)"),
        faulty.isEmpty ? .good : .problem,
        advice: faulty.isEmpty
          ? nil
          : Bilingual(
            zh: "这些主题有错，fazhi themes check 说明：\(faulty.joined(separator: "、"))",
            en: "these have mistakes, which fazhi themes check tells: \(faulty.joined(separator: ", "))")),
    ]
  }

  private var settingsFact: HealthFact {
    let file = Configuration.file("config.yaml")
    let value = file.map { Bilingual(zh: $0, en: $0) } ?? HealthFact.none
    guard let first = Settings.ofUser.problems.first else {
      return HealthFact("fazhi.settings", ("设置文件", "Settings file"), value)
    }
    return HealthFact(
      "fazhi.settings", ("设置文件", "Settings file"), value, .problem, advice: first.message)
  }

  private var catalogueFact: HealthFact {
    let own = Configuration.file("indicators.yaml")
    do {
      let catalogue = try Catalogue.standard(own: own)
      let count = "\(catalogue.indicators.count)"
      return HealthFact(
        "fazhi.indicators", ("指标", "Indicators"),
        Bilingual(
          zh: "\(count) 项" + (own.map { "，包括 \($0)" } ?? ""), en: count + (own.map { ", with \($0)" } ?? "")))
    } catch {
      return HealthFact(
        "fazhi.indicators", ("指标", "Indicators"), error.file, .problem, advice: error.message)
    }
  }
}
