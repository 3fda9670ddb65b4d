import Curses
import Documents
import Glibc

extension HealthSurroundings {
  /// This process's own.
  static func ofSystem() -> HealthSurroundings {
    let abilities = TerminalAbilities()
    return HealthSurroundings(
      terminal: Terminal(
        name: abilities.name, isKnown: abilities.isKnown, canMoveCursor: abilities.canMoveCursor,
        colours: abilities.colours, hasRGB: abilities.hasRGB, size: abilities.size),
      encoding: TerminalAbilities.encoding(),
      variable: { name in getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } },
      program: { ProgramSearch.find($0) },
      said: { ReadingVersions.said(by: $0, $1) },
      exists: { access($0, F_OK) == 0 }, mayWrite: { access($0, W_OK) == 0 })
  }
}
