/// Why a PDF gives no text.
public enum PDFProblem: Error, CaseIterable, Hashable, Sendable {
  /// The program that reads PDF is not installed.
  case noProgram
  /// The system could not start the program.
  case notStarted
  /// The program did not end in time, or wrote without end.
  case tooLong
  case encrypted
  case damaged
  /// Pages that are pictures.
  case scanned

  var explanation: Bilingual {
    switch self {
    case .noProgram:
      Bilingual(
        zh: "读取 PDF 需要 pdftotext;请安装 poppler-utils(apt-get install poppler-utils)",
        en: "PDF is read by pdftotext; install poppler-utils (apt-get install poppler-utils)")
    case .notStarted:
      Bilingual(
        zh: "无法启动 pdftotext(进程或内存不足);请稍后重试",
        en: "pdftotext could not be started (too many processes or too little memory); try again later")
    case .tooLong:
      Bilingual(
        zh: "pdftotext 未能在限定时间内读完;请另存为文字版", en: "pdftotext did not finish in time; save the file as text")
    case .encrypted:
      Bilingual(zh: "有密码保护;请去掉密码后另存", en: "it is protected by a password; save it without one")
    case .damaged:
      Bilingual(zh: "PDF 不完整或已损坏;请重新下载", en: "it is cut off or damaged; download it again")
    case .scanned:
      Bilingual(
        zh: "这是扫描件,没有文字;请先做文字识别(OCR)",
        en: "its pages are pictures without text; recognise their text (OCR) first")
    }
  }
}
