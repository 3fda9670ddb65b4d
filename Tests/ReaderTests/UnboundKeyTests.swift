import Canvas
import Documents
import Testing

@testable import Reader

/// A key that does nothing says why, and what would do something.
@Suite struct UnboundKeyTests {
  private func said(_ session: Session, _ keys: Key...) -> String {
    var session = session
    for key in keys { session.press(key) }
    return session.state.message?.text(.english) ?? ""
  }

  @Test func `a key of other modes says where it does what`() {
    #expect(
      said(Session(), "T") == "T does nothing here; in Comparison it is “Transpose”; ? lists all keys.")
    #expect(
      said(Session(), "+")
        == "+ does nothing here; in Text, Numbers it is “Count as”, in Comparison it is “Show hidden”; ? lists all keys."
    )
    #expect(said(Session(), "i", "r").contains("in the three panes, Side by side it is “Page furniture”"))
  }

  @Test func `a letter whose other case has a meaning says that`() {
    #expect(said(Session(), "M").hasPrefix("M does nothing here;") == true)
    #expect(said(Session(), "i", "I") == "I does nothing here; i is “Numbers”; ? lists all keys.")
  }

  @Test func `a key without any meaning says only so`() {
    #expect(said(Session(), .control("x")) == "Ctrl-X does nothing here; ? lists all keys.")
    #expect(said(Session(), "复") == "复 does nothing here; ? lists all keys.")
  }

  @Test func `where text is typed keys of other prompts are named, and no key that would be typed`() {
    #expect(said(Session(), "/", .control("t")) == "Ctrl-T does nothing here; in Search it is “Sort”.")
    #expect(said(Session(), "/", .control("x")) == "Ctrl-X does nothing here.")
  }

  @Test func `what the user took away is said to be so`() {
    let table = KeyTable.reading([
      KeySetting(mode: .init("tree"), keys: .init("s"), command: nil),
      KeySetting(mode: .init("all"), keys: .init("?"), command: nil),
    ]).table
    #expect(
      said(Session(keyTable: table), "s") == "s does nothing here; config.yaml takes “Search” away from it.")
  }

  @Test func `a key after a prefix says which keys would do`() {
    #expect(said(Session(), "Z", "x") == "Z x does nothing; after Z: Z Quit.")
  }

  @Test func `every key of every mode is either done or explained`() {
    for mode in [[], ["i"], ["c"], ["C"], ["?"], ["!"], ["|"], ["s"], ["/"]] as [[Key]] {
      for key in PropertyTests.keys {
        var session = Session(columns: 120)
        for step in mode { session.press(step) }
        let table = session.state.keyTable
        let typed = key.asCommand(in: session.state.mode)
        guard table.command(for: [typed], in: session.state.mode) == nil,
          !table.isPrefix([typed], in: session.state.mode), !session.state.mode.isPrompt
        else { continue }
        if case .paste = key { continue }
        if typed.digit != nil { continue }
        session.press(key)
        #expect(
          session.state.message?.text.en.hasPrefix("\(key.name) does nothing here") ?? false, "\(key.name)")
        #expect(!session.status.contains("() "))
      }
    }
  }
}
