import ArgumentParser
import Documents
import Glibc
import Library
import Reports
import Synchronization

/// `fazhi import`: fills or refreshes the index of folders.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read files and folders into an index, or bring one up to date.",
    discussion: """
      Only what is new or changed is read; what is gone is forgotten. The index is the one the reader uses for the \
      same folder, or the file named with --library. Ctrl-C stops at once; the next import goes on from there.
      """)

  @Argument(help: "Files and folders.", completion: .file()) var paths: [String]
  @OptionGroup var libraryOption: LibraryOption
  @OptionGroup var catalogueOption: CatalogueOption
  @OptionGroup var languageOption: LanguageOption

  func run() async throws {
    let console = Console(language: languageOption.language)
    let ending = try await console.reportingErrors {
      guard let place = libraryOption.place ?? LibraryPlace.cache(for: paths) else {
        throw Mistake(
          message: Bilingual(
            zh: "没有可导入的文件,或没有缓存文件夹;请检查路径,或用 --library 指定索引文件",
            en:
              "there is nothing to import, or no cache folder; check the paths, or name the index with --library"
          ))
      }
      let library = DiskLibrary(
        paths: paths, place: place, reference: .standard(ownCatalogue: catalogueOption.file))
      let line = ProgressLine(language: languageOption.language)
      let failures = Mutex<[FileFailure]>([])
      let clock = ContinuousClock()
      let start = clock.now
      let summary = try await library.importAll { progress in
        failures.withLock { $0 += progress.failures }
        line.show(progress)
      }
      line.end()
      let problems = failures.withLock { $0 }
      for failure in problems { console.say(failure) }
      let size = library.size()
      console.say(
        summary.sentence(seconds: start.duration(to: clock.now) / .seconds(1), size: size, place: place))
      library.close()
      return problems.isEmpty ? .done : .unusable
    }
    if ending != .done { throw ending.exitCode }
  }
}

/// Where the index is, for commands that use one.
struct LibraryOption: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp(
      "The index's file; by default one in the cache folder for the paths given.", valueName: "file"),
    completion: .file())
  var file: String?

  var place: LibraryPlace? { file.map { LibraryPlace(file: $0) } }
}

extension ImportSummary {
  /// What was done, in one sentence.
  fileprivate func sentence(seconds: Double, size: (reports: Int, bytes: Int)?, place: LibraryPlace)
    -> Bilingual
  {
    func megabytes(_ bytes: Int) -> String { numberText((Double(bytes) / 100_000).rounded() / 10) ?? "" }
    let time = numberText((seconds * 10).rounded() / 10) ?? ""
    let rate = seconds > 0 ? numberText((Double(bytesRead) / seconds / 100_000).rounded() / 10) ?? "" : ""
    let kept = (size?.reports ?? 0, megabytes(size?.bytes ?? 0))
    return Bilingual(
      zh: """
        读取 \(filesRead)/\(filesFound) 个文件(\(megabytes(bytesRead)) MB,\(time) 秒,\(rate) MB/s):新增 \(reportsAdded) 份报告,\
        更新 \(reportsUpdated) 份,移除 \(filesForgotten) 个文件,失败 \(filesFailed) 个;索引共 \(kept.0) 份报告,\(kept.1) MB,\
        位于 \(place.index)
        """,
      en: """
        read \(filesRead) of \(filesFound) files (\(megabytes(bytesRead)) MB in \(time) s, \(rate) MB/s): \
        \(reportsAdded) reports added, \(reportsUpdated) updated, \(filesForgotten) files forgotten, \
        \(filesFailed) failed; \(kept.0) reports, \(kept.1) MB in \(place.index)
        """)
  }
}
