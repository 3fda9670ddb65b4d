import Foundation
import Testing

@testable import Curses

struct ClipboardTests {
  @Test func `base64 is Foundation's, whatever the bytes`() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
      #expect(Clipboard.base64(bytes) == Array(Data(bytes).base64EncodedString().utf8))
    }
  }

  @Test func `nothing of the text is sent raw`() throws {
    for text in ["引文", "\u{1B}]0;title\u{07}", "a\u{1B}\\b\u{9C}\n", ""] {
      for isInTmux in [false, true] {
        let bytes = try #require(Clipboard.sequence(for: text, isInTmux: isInTmux))
        let sent = String(decoding: bytes, as: UTF8.self)
        let coded = Data(text.utf8).base64EncodedString()
        let plain = "\u{1B}]52;c;\(coded)\u{07}"
        #expect(sent == plain + (isInTmux ? "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" : ""))
      }
    }
  }

  @Test func `a text terminals would drop is not sent`() {
    #expect(Clipboard.sequence(for: String(repeating: "x", count: 75_000), isInTmux: false)?.count == 100_008)
    #expect(Clipboard.sequence(for: String(repeating: "x", count: 75_001), isInTmux: false) == nil)
  }
}
