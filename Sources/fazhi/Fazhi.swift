import ArgumentParser

/// The command line as a whole.
struct Fazhi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fazhi",
    abstract: "Browse and compare Chinese government rule-of-law reports.",
    discussion: """
      Without a subcommand fazhi opens the files and folders given, or its sample reports, in the terminal. \
      The subcommands give the same answers as text, JSON or CSV.

      Exit status: 0 done; 1 nothing found, or problems reported; 2 wrong usage, or input that cannot be \
      read.
      """,
    version: "fazhi 0.1.0",
    subcommands: [
      Browse.self, ImportCommand.self, ListCommand.self, OutlineCommand.self, IndicatorsCommand.self,
      SearchCommand.self,
      CompareCommand.self, ComplianceCommand.self, ExplainCommand.self, ShowCommand.self, ReadCommand.self,
      CheckCommand.self,
      CatalogueCommand.self,
      JudgementsCommand.self, KeysCommand.self, ThemesCommand.self, HealthCommand.self, ManualCommand.self,
      InstallCommand.self, UninstallCommand.self,
    ],
    defaultSubcommand: Browse.self)
}
