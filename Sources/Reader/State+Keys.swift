import Canvas

extension State {
  /// What to press for a command, as messages say it: its first key in a mode, by default the present one; where it has none
  /// there any more its name after the key of the palette; where it has no meaning, the key it has elsewhere.
  func keyName(_ command: Command, in wanted: Mode? = nil) -> String {
    let mode = wanted ?? mode
    if let keys = keyTable.keys(for: command, in: mode).first { return keys.name }
    if !keyTable.has(command, in: mode), let keys = keyTable.keys(for: command).first { return keys.name }
    let palette = keyTable.keys(for: .palette, in: mode).first?.name ?? Key.character(":").name
    return palette + command.name
  }
}
