import Canvas
import Documents
import Library
import Reports

extension Health {
  /// The user's own folders by the XDG Base Directory Specification.
  var placeFacts: [HealthFact] {
    [
      place("config", ("设置", "Settings"), "XDG_CONFIG_HOME", "/.config"),
      place("data", ("数据", "Data"), "XDG_DATA_HOME", "/.local/share"),
      place("state", ("状态", "State"), "XDG_STATE_HOME", "/.local/state"),
      place("cache", ("缓存", "Cache"), "XDG_CACHE_HOME", "/.cache"),
    ]
  }

  private func place(
    _ id: String, _ name: (zh: String, en: String), _ variable: String, _ standard: String
  ) -> HealthFact {
    guard let home = surroundings.variable(variable) ?? surroundings.variable("HOME").map({ $0 + standard })
    else {
      return HealthFact(
        "path.\(id)", name, HealthFact.none, .problem,
        advice: Bilingual(
          zh: "HOME 和 \(variable) 都没有设置；请设置其中之一", en: "neither HOME nor \(variable) is set; set one of them"))
    }
    let folder = home + "/fazhi"
    // A folder that is not there is made in the nearest one above that is.
    let above = sequence(first: folder) {
      $0.lastIndex(of: "/").flatMap { $0 > folder.startIndex ? $0 : nil }
        .map { end in String(folder[..<end]) }
    }
    let nearest = above.prefix { !$0.isEmpty }.first(where: surroundings.exists) ?? "/"
    let exists = nearest == folder
    guard surroundings.mayWrite(nearest) else {
      return HealthFact(
        "path.\(id)", name,
        Bilingual(zh: "\(folder)，不可写", en: "\(folder), not writable"), .problem,
        advice: Bilingual(
          zh: "请让 \(nearest) 可写(chmod u+w)，或把 \(variable) 设为别的文件夹",
          en: "make \(nearest) writable (chmod u+w), or set \(variable) to another folder"))
    }
    return HealthFact(
      "path.\(id)", name,
      exists
        ? Bilingual(zh: folder, en: folder)
        : Bilingual(zh: "\(folder)，需要时建立", en: "\(folder), made when needed"))
  }

  /// The programs fazhi asks for help.
  var programFacts: [HealthFact] {
    let pdf: HealthFact
    if let path = surroundings.program("pdftotext") {
      let version = surroundings.said("pdftotext", ["-v"]) ?? ""
      pdf = HealthFact(
        "program.pdftotext", ("PDF", "PDF"),
        [version.replacing("pdftotext version ", with: "pdftotext "), path].filter { !$0.isEmpty }
          .joined(separator: ", "))
    } else {
      pdf = HealthFact(
        "program.pdftotext", ("PDF", "PDF"), HealthFact.none, .problem,
        advice: Bilingual(
          zh: "读取 PDF 需要 pdftotext；请安装 poppler-utils(apt-get install poppler-utils)",
          en: "PDF is read by pdftotext; install poppler-utils (apt-get install poppler-utils)"))
    }
    return [pdf]
  }
}
