/// Why a file gives no document: which file, what is the matter, and what to do about it.
public struct DocumentError: Error, Hashable, Sendable {
  /// The file's name or path as the user gave it.
  public let file: String
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    /// The system refused; the number is `errno`.
    case system(Int32)
    case isFolder
    /// A pipe, a socket or a device.
    case notRegularFile
    case empty
    /// Nothing but white space.
    case blank
    /// Not text; the format, when its first bytes tell.
    case binary(BinaryFormat?)
    /// An office file or an archive, and what is the matter with it.
    case archive(ArchiveProblem)
    case pdf(PDFProblem)
    /// Neither UTF-8 nor GB18030 nor UTF-16.
    case unknownEncoding
    /// A web page without text in its source.
    case noPageText
    /// A web page of more than 64 MB.
    case pageTooLarge
    /// Plain text of more than 64 MB.
    case textTooLarge
    /// A file of more than 512 MB, whatever it is.
    case fileTooLarge
  }

  public init(file: String, _ reason: Reason) {
    self.file = file
    self.reason = reason
  }

  /// The reason and what to do, without the file's name.
  public var explanation: Bilingual {
    switch reason {
    case .system(let code): SystemError(code).explanation
    case .isFolder:
      Bilingual(zh: "这是文件夹;请给出其中的文件", en: "it is a folder; name a file in it")
    case .notRegularFile:
      Bilingual(zh: "不是普通文件(管道或设备);请给出文本文件", en: "it is a pipe or a device; name a text file")
    case .empty:
      Bilingual(zh: "文件是空的;请重新保存或删去", en: "it is empty; save it again or leave it out")
    case .blank:
      Bilingual(
        zh: "文件里只有空白;请重新保存或删去", en: "it holds nothing but white space; save it again or leave it out")
    case .archive(let problem): problem.explanation
    case .pdf(let problem): problem.explanation
    case .binary(let format?):
      if format == .ofd || format == .xml {
        Bilingual(
          zh: "这是 \(format.name.zh);请用打开它的程序另存为 PDF 或纯文本",
          en: "it is \(format.name.en); save it as PDF or plain text with the program that opens it")
      } else if let target = format.conversion {
        Bilingual(
          zh: "这是 \(format.name.zh);请先转换:soffice --headless --convert-to \(target) 文件名",
          en: "it is \(format.name.en); convert it first: soffice --headless --convert-to \(target) FILE")
      } else {
        Bilingual(
          zh: "这是 \(format.name.zh),没有文字可读;请另存为文字版",
          en: "it is \(format.name.en), which holds no text; find the text of it")
      }
    case .binary(nil):
      Bilingual(
        zh: "不是文本文件;请给出 UTF-8 或 GB18030 编码的纯文本",
        en: "it is not text; name a plain text file in UTF-8 or GB18030")
    case .unknownEncoding:
      Bilingual(
        zh: "编码无法识别;请另存为 UTF-8", en: "its encoding is none of UTF-8, GB18030, UTF-16; save it as UTF-8")
    case .noPageText:
      Bilingual(
        zh: "网页里没有文字(可能由脚本载入);请在浏览器中复制正文存为纯文本",
        en:
          "the page holds no text (a script may load it); copy the text from a browser into a plain text file"
      )
    case .pageTooLarge:
      Bilingual(zh: "网页超过 64 MB;请另存为纯文本", en: "it is a page of more than 64 MB; save it as plain text")
    case .textTooLarge:
      Bilingual(
        zh: "文本超过 64 MB,不会是一份报告;请拆成一份报告一个文件",
        en: "it is a text of more than 64 MB, which no report is; split it into one file for each report")
    case .fileTooLarge:
      Bilingual(
        zh: "文件超过 512 MB,没有读;请解压或拆分", en: "it is larger than 512 MB and was not read; unpack or split it")
    }
  }

  /// The file, the reason and what to do, in one sentence.
  public var message: Bilingual {
    let explanation = explanation
    return Bilingual(zh: "\(file):\(explanation.zh)", en: "\(file): \(explanation.en)")
  }
}

/// The formats reports are often saved in that are not read, known by their first bytes or by what they hold.
public enum BinaryFormat: String, CaseIterable, Hashable, Sendable {
  case office97, rtf, wordXML, ofd, spreadsheet, presentation, image, xml

  public var name: Bilingual {
    switch self {
    case .office97: Bilingual(zh: "Word 97(doc)或 WPS 文件", en: "a Word 97 (doc) or WPS file")
    case .rtf: Bilingual(zh: "RTF 文件", en: "an RTF file")
    case .wordXML: Bilingual(zh: "Word 的 XML 文件", en: "a Word document in XML")
    case .ofd: Bilingual(zh: "OFD 版式文件", en: "an OFD file")
    case .xml: Bilingual(zh: "XML 文件", en: "an XML file")
    case .spreadsheet: Bilingual(zh: "电子表格", en: "a spreadsheet")
    case .presentation: Bilingual(zh: "演示文稿", en: "a presentation")
    case .image: Bilingual(zh: "图片", en: "a picture")
    }
  }

  /// What LibreOffice can make of it that is read; nil when it holds no text.
  var conversion: String? {
    switch self {
    case .office97, .rtf, .wordXML: "docx"
    case .spreadsheet: "csv"
    case .presentation: "pdf"
    case .image, .ofd, .xml: nil
    }
  }

  /// The format the bytes begin like; nil when they begin like none of these.
  init?(startOf bytes: [UInt8]) {
    let signatures: [(BinaryFormat, [UInt8])] = [
      (.office97, [0xD0, 0xCF, 0x11, 0xE0]), (.rtf, Array("{\\rtf".utf8)),
      (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]), (.image, Array("GIF8".utf8)),
    ]
    guard let match = signatures.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    self = match.0
  }
}
