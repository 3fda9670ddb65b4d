import CArchive
import CLibXML2
import Glibc

/// The versions of what documents are read with, for who looks for the reason of a difference between two machines.
public enum ReadingVersions {
  /// libxml2's: `2.9.14`.
  public static var libxml2: String {
    // The library says 20914, and behind it which modules it was built with.
    let digits = String(cString: fazhi_libxml2_version()).prefix { $0.isNumber }
    guard let number = Int(digits), number >= 10_000 else { return String(digits) }
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }

  /// libarchive's: `3.6.2`.
  public static var libarchive: String {
    String(cString: archive_version_string()).replacing("libarchive ", with: "")
  }

  /// What `pdftotext -v` says: `pdftotext version 22.12.0`; nil where there is none that runs.
  public static func pdftotext() -> String? { said(by: "pdftotext", ["-v"]) }

  /// The first line a program says when asked with these words, on either stream; nil when it cannot be run or says
  /// nothing within two seconds.
  public static func said(by program: String, _ words: [String]) -> String? {
    let asked = Subprogram(program: program, arguments: words, timeLimit: .seconds(2), outputLimit: 1 << 16)
    guard let outcome = try? asked.run(input: []) else { return nil }
    let text = String(decoding: outcome.output.isEmpty ? outcome.errors : outcome.output, as: UTF8.self)
    return text.split(separator: "\n").first.map(String.init)
  }
}
