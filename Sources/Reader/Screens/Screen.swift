/// What fills the screen. Screens are stacked: Enter goes deeper, Esc comes back to the one below, which is
/// as it was left.
enum Screen: Equatable, Sendable {
  case browse(BrowseScreen)
  case search(SearchScreen)
  case numbers(NumbersScreen)
  case explanation(ExplanationScreen)
  case sheet(SheetScreen)
  case pair(PairScreen)
  case problems(ProblemsScreen)
  case compliance(ComplianceScreen)
  case omissions(OmissionsScreen)
  case reuse(ReuseScreen)
  case workList(WorkListScreen)
  case chart(ChartScreen)
  case themes(ThemesScreen)
  case help(HelpScreen)
  case palette(PaletteScreen)

  var mode: Mode {
    switch self {
    case .browse(let browse): browse.mode
    case .search(let search): search.naming == nil ? .search : .naming
    case .numbers: .numbers
    case .explanation: .explanation
    case .sheet(let sheet):
      sheet.export.isOpen
        ? .exporting : sheet.naming != nil ? .naming : sheet.filterPrompt != nil ? .sheetFilter : .sheet
    case .pair(let pair): pair.prompt == nil ? .pair : .find
    case .problems: .problems
    case .compliance: .compliance
    case .omissions: .omissions
    case .reuse: .reuse
    case .workList: .workList
    case .chart(let chart): chart.export == nil ? .chart : .exporting
    case .themes: .themes
    case .help(let help): help.isFiltering ? .filter : .help
    case .palette: .palette
    }
  }
}
