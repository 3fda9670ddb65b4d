import ArgumentParser

@main
struct Fazhi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fazhi", abstract: "Browse and compare Chinese rule-of-law reports.")
}
