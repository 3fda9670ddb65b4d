extension State {
  mutating func runNumbers(_ command: Command) -> [Effect] {
    guard case .numbers(var numbers) = screen else { return [] }
    switch command {
    case .back:
      pop()
      return []
    case .open:
      guard let passage = numbers.passage else {
        say("没有可去的数字。", "There is no number to go to.")
        return []
      }
      openText(numbers.report, at: passage)
      return []
    case .copyCitation:
      return cite()
    case .toggleAllQuantities:
      numbers.toggleAll()
    case .toggleUnits:
      numbers.usesMyriads.toggle()
    default:
      if numbers.scroll.apply(command, count: count) == false { sayEnd(command) }
    }
    screen = .numbers(numbers)
    return []
  }
}
