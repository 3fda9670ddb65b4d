import Foundation
import TestSupport
import Testing

/// Compares a screen with the picture kept of it in `Tests/ReaderTests/Pictures`. A picture that is not
/// there yet is written, and so is every one while FAZHI_RECORD is set; the test fails then too, so that
/// nobody takes a recording for a pass.
func expectPicture(_ picture: String, _ name: String) throws {
  let folder = Checkout.root.appendingPathComponent("Tests/ReaderTests/Pictures")
  let file = folder.appendingPathComponent(name + ".txt")
  let isRecording = ProcessInfo.processInfo.environment["FAZHI_RECORD"] != nil
  let kept = isRecording ? nil : try? String(contentsOf: file, encoding: .utf8)
  guard let kept else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try (picture + "\n").write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); look at it and run again")
    return
  }
  guard kept != picture + "\n" else { return }
  let now = picture.split(separator: "\n", omittingEmptySubsequences: false)
  let then = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let row =
    zip(now, then).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(now.count, then.count)
  Issue.record("\(name) differs from its picture at row \(row); now:\n\(picture)\nkept:\n\(kept)")
}
