import Canvas
import Documents
import Library
import Reader
import Reports

extension Manual {
  /// fazhi(5): the files a user may write or read. Names of roles, verdicts and the like come from the code.
  static func files() -> String {
    var page = Roff(
      title: "fazhi", section: 5, source: source, summary: "files of fazhi(1)")
    page.heading("DESCRIPTION")
    page.paragraph(
      "fazhi writes no file until something is to be kept. A mistake in one of these files is said with its line; what is not mistaken works.",
      isFirst: true)
    addSettings(to: &page)
    addIndicators(to: &page)
    addQueries(to: &page)
    addJudgements(to: &page)
    addThemes(to: &page)
    page.heading("SEE ALSO")
    page.paragraph("fazhi(1)", isFirst: true)
    return page.text
  }

  private static func addSettings(to page: inout Roff) {
    page.heading("CONFIG.YAML")
    page.paragraph(
      "$XDG_CONFIG_HOME/fazhi/config.yaml: keys of one's own, by mode; a command is named as in fazhi(1), null takes a key away. Several keys are written with blanks between.",
      isFirst: true)
    page.example(
      """
      keys:
        all:
          Ctrl-T: next-theme
        text:
          g: null
          g r: next-report
      """)
    page.paragraph(
      "The modes: all, " + Mode.allCases.map(\.name).joined(separator: ", ") + ".")
  }

  private static func addIndicators(to page: inout Roff) {
    page.heading("INDICATORS.YAML")
    page.paragraph(
      "$XDG_CONFIG_HOME/fazhi/indicators.yaml, or a file named with --catalogue: indicators of one's own, laid over the ones that come with fazhi. A new id adds an indicator, a known one changes the fields it gives.",
      isFirst: true)
    page.example(
      """
      indicators:
        - id: notary.online
          zh: 在线公证件数
          en: Online notarial cases
          group: legal-service
          unit: 件
          definition: 在线办理的公证件数
          topic: notary
          cues:
            - head: 在线公证 线上公证
        - id: aid.case-per-station
          zh: 每个工作站援助案件数
          en: Legal aid cases per station
          group: legal-service
          unit: 件/个
          definition: 平均每个法律援助工作站的案件
          formula: aid.case / aid.station
      """)
    page.paragraph(
      "topic is what the clause must be about, head the word right before or behind the number. An indicator with a formula is computed. All fields are explained at the head of catalogue.yaml among fazhi's resources; fazhi catalogue lists the indicators."
    )
  }

  private static func addQueries(to page: inout Roff) {
    page.heading("QUERIES.YAML")
    page.paragraph(
      "$XDG_DATA_HOME/fazhi/queries.yaml: saved queries and sets of reports, which are folders on top of the places.",
      isFirst: true)
    page.example(
      """
      queries:
        - name: 浙江的复议
          query: "复议 in:浙江 same:sentence"
      """)
  }

  private static func addJudgements(to page: inout Roff) {
    page.heading("JUDGEMENTS.JSONL")
    page.paragraph(
      "$XDG_DATA_HOME/fazhi/judgements.jsonl: what readers decided of numbers. It only ever grows: one line of JSON for each judgement, behind a first line that names the file and its version; a line that cannot be read is told and stays.",
      isFirst: true)
    page.example("{\"fazhi\": \"judgements\", \"version\": 1}")
    page.paragraph("The keys of a line:")
    for (key, words) in judgementKeys { page.entry(key, words) }
  }

  private static let judgementKeys: [(String, String)] = [
    ("id, time, author", "Which judgement, when, and whose."),
    ("report", "The report: issuer, code, year, file, and hash, which is of its text."),
    ("indicator", "The indicator's id."),
    (
      "verdict",
      "What was decided; origin, for a corrected number, is where it comes from; memo is the text of a memo."
    ),
    ("target", "The judgement that is taken back, for one that takes another back."),
    (
      "reading, seen",
      "The number decided on, and the one there was: value, unit, qualifier, scope, standing, start, end, quote."
    ),
    ("reason", "Why, where it was said."),
  ]

  private static func addThemes(to page: inout Roff) {
    page.heading("THEMES")
    page.paragraph(
      "YAML files, one for each theme, in $XDG_CONFIG_HOME/fazhi/themes and among those that come with fazhi; base16 and base24 schemes are themes as they are. A theme's name is the file's. inherits names a theme to begin with, palette gives names to colours, roles and emphasis say what is shown how. A colour is a name of the palette, \"#rrggbb\", an index from 0 to 255, or default.",
      isFirst: true)
    page.example(
      """
      name: 深色 Dark
      inherits: dark
      palette:
        ink: "#d0d0d0"
      roles:
        hit: { foreground: ink, background: 24, attributes: [bold] }
      """)
    page.paragraph("The roles: " + Role.allCases.map(\.name).joined(separator: ", ") + ".")
  }
}
