import ArgumentParser
import Documents
import Reports

/// `fazhi outline`: the headings, with where they and their sections stand.
struct OutlineCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "Print the headings of reports.")

  @Argument(help: "Files and folders.", completion: .file()) var paths: [String]
  @OptionGroup var options: AnswerOptions

  func table(of corpus: Corpus) -> Table {
    var table = Table([
      .init("file"), .init("level"), .init("number"), .init("title"), .init("start"), .init("end"),
      .init("headingStart"), .init("headingEnd"), .init("purpose"), .init("topic"), .init("parts"),
    ])
    for entry in corpus.reports {
      for section in entry.report.sections {
        table.append([
          .init(.text(entry.file)), .init(.integer(section.level)), .init(.text(section.number)),
          .init(.text(section.title)), .init(.integer(section.utf8Range.lowerBound)),
          .init(.integer(section.utf8Range.upperBound)),
          .init(.integer(section.headingRange.lowerBound)),
          .init(.integer(section.headingRange.upperBound)), .init(.text(section.purpose.rawValue)),
          .init(.text(section.topic?.id)), .init(.list(section.parts.map { .text($0.rawValue) })),
        ])
      }
    }
    return table
  }

  func textTable(of corpus: Corpus) -> Table {
    var table = Table([
      .init("file", Bilingual(zh: "文件", en: "File")),
      .init("start", Bilingual(zh: "位置", en: "Start"), alignment: .trailing, style: .dim),
      .init("heading", Bilingual(zh: "标题", en: "Heading")),
    ])
    for entry in corpus.reports {
      // A report with parts begins its tree one level further up.
      let top = entry.report.sections.map(\.level).min() ?? 1
      for section in entry.report.sections {
        table.append([
          .init(.text(entry.file)), .init(.integer(section.utf8Range.lowerBound)),
          .init(.text(section.number + section.title), indent: 2 * (section.level - top)),
        ])
      }
    }
    return table
  }
}
