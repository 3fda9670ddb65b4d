import Foundation
import TestSupport
import Testing

@testable import Documents

/// Pages as government sites make them and browsers save them; see `Pages`. The texts are invented.
@Suite struct PageTests {
  static let names = [
    "big5.html", "head-table.htm", "hidden.html", "plain-div.shtml", "saved.mht", "saved.mhtml",
    "says-gb2312.html",
    "says-utf8.html", "sections.html", "trs.html", "word.htm",
  ]

  static func bytes(_ name: String) throws -> [UInt8] {
    let pages = Checkout.root.appendingPathComponent("Tests/DocumentsTests/Pages")
    return try Array(Data(contentsOf: pages.appendingPathComponent(name)))
  }

  private func document(_ name: String) throws -> Document {
    try Document(name: name, bytes: Self.bytes(name))
  }

  private func lines(_ document: Document) -> [String] {
    document.paragraphs.map { document.text[$0.utf8Range] }
  }

  private func lines(_ page: String) throws -> [String] {
    try lines(Document(name: "a.html", bytes: Array(page.utf8)))
  }

  static let title = "云山县2023年法治政府建设年度报告"
  static let text = [
    "2023年，云山县坚持以习近平法治思想为指导，深入推进法治政府建设，现将有关情况报告如下。", "一、主要举措和成效",
    "（一）深化行政复议体制改革。全年受理行政复议申请169件，审结158件，其中调解和解41件。",
    "（二）严格规范公正文明执法。办理行政处罚案件1203件，罚没款642.7万元。", "二、存在的不足和原因",
    "一些部门依法行政意识还不够强，执法力量向基层下沉不足。", "三、下一年度主要安排", "2024年，将持续加强法治建设，力争办理法律援助案件300件以上。",
  ]
  static let signature = ["云山县人民政府", "2024年1月26日"]

  @Test(arguments: names.filter { $0 != "big5.html" && $0 != "says-utf8.html" })
  func `a page's text is found whole, in order and alone`(name: String) throws {
    let lines = try lines(document(name))
    let start = try #require(lines.firstIndex(of: Self.text[0]))
    #expect(Array(lines[start...].prefix(Self.text.count)) == Self.text)
    let expected = name == "hidden.html" ? [] : Self.signature
    #expect(Array(lines[(start + Self.text.count)...].prefix(expected.count)) == expected)
    // Above it stand its title, its date and its index table; below it what no tag tells from a signature.
    #expect(start <= 4)
    #expect(lines.count - start - Self.text.count - expected.count <= 2)
    for word in ["首页", "脚本", "隐藏", "相关信息", "热点", "水利局", "分享", "扫一扫", "打印", "县情概览", "上一篇"] {
      #expect(!lines.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test(arguments: names.filter { $0 != "big5.html" })
  func `a page's title is the report's, without the site's name`(name: String) throws {
    let document = try document(name)
    #expect(document.properties.title == Self.title)
    if name != "hidden.html" { #expect(lines(document).prefix(5).filter { $0 == Self.title }.count == 1) }
  }

  @Test(
    arguments: [
      ("trs.html", .utf8, .html), ("head-table.htm", .gb18030, .html), ("says-gb2312.html", .utf8, .html),
      ("says-utf8.html", .gb18030, .html), ("big5.html", .big5, .html),
      ("word.htm", .utf16LittleEndian, .html),
      ("plain-div.shtml", .gb18030, .html), ("sections.html", .utf8, .html), ("saved.mhtml", .utf8, .mhtml),
      ("saved.mht", .gb18030, .mhtml),
    ] as [(String, TextEncoding, DocumentFormat)])
  func `the encoding is what the bytes are, whatever the page declares`(
    name: String, encoding: TextEncoding, format: DocumentFormat
  ) throws {
    let document = try document(name)
    #expect(document.encoding == encoding)
    #expect(document.format == format)
    #expect(document.diagnostics.isEmpty)
  }

  @Test func `Big5 is read without a declaration`() throws {
    #expect(
      try lines(document("big5.html")).dropFirst(3).first == "（一）深化行政復議體制改革。全年受理行政復議申請169件，審結158件。")
  }

  @Test func `the rows of a table are lines, a merged category stands in each`() throws {
    let lines = try lines(document("says-utf8.html"))
    let start = try #require(lines.firstIndex(of: "行政执法情况表"))
    #expect(
      lines[(start + 1)...].prefix(5) == [
        "类别 | 事项 | 2022年（件） | 2023年（件）", "执法 | 行政处罚 | 1,150 | 1,203", "执法 | 行政强制 | 31 |",
        "复议 | 行政复议受理 | 140 | 169", "合计 |  | 1,321 | 1,372",
      ])
  }

  @Test func `what a page says of itself is kept`() throws {
    let site = "https://www.yunshan.example.gov.cn"
    let trs = try document("trs.html").properties
    #expect(
      trs
        == DocumentProperties(
          title: Self.title, published: "2024-01-26", url: site + "/xxgk/202401/t1.html", publisher: "县司法局"))
    let table = try document("head-table.htm").properties
    #expect(
      table
        == DocumentProperties(
          title: Self.title, published: "2024-01-26", indexNumber: "001008/2024-00450", publisher: "云山县司法局"))
    #expect(try document("says-gb2312.html").properties.url == site + "/art/2024/1/26/art_1_2.html")
    #expect(try document("sections.html").properties.published == "2024-01-26")
    #expect(try document("sections.html").properties.url == "https://m.yunshan.example.gov.cn/a/1")
    #expect(try document("saved.mhtml").properties.url == site + "/a/1.html")
    #expect(try document("saved.mht").properties.url == "http://www.yunshan.example.gov.cn/b/2.html")
    #expect(try document("hidden.html").properties == DocumentProperties(title: Self.title))
  }

  @Test(arguments: names)
  func `every truncation of a page is read or refused, and what is read is text`(name: String) throws {
    let bytes = try Self.bytes(name)
    for length in 0..<bytes.count where length % 23 == 0 || bytes.count - length < 32 {
      guard let document = try? Document(name: name, bytes: Array(bytes.prefix(length))) else { continue }
      #expect(!document.paragraphs.isEmpty)
      #expect(String(validating: document.text.bytes, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: ["div", "table><tr><td", "b", "span", "ul><li", "a", "font", "blockquote", "unknown", "p"])
  func `a page nested a hundred thousand deep is read`(tag: String) throws {
    let opening = "<html><body>" + String(repeating: "<\(tag)>", count: 100_000)
    let text = Self.text.map { "<p>\($0)</p>" }.joined()
    let lines = try lines(opening + text)
    #expect(tag == "a" || lines.suffix(Self.text.count) == Self.text[...])
  }

  @Test(arguments: [
    "<html><head><title>报告</title></head><body></body></html>", "<html>",
    "<html><body><script>document.write('文字')</script>",
    "<!doctype html>", "<html><frameset cols='50%,50%'><frame src=a.html></frameset></html>", "<!-- 没有结束",
    "<html><body>&nbsp;<img src=a.png>\u{3000}</body></html>",
  ])
  func `a page without text is refused as that`(page: String) {
    #expect(throws: DocumentError(file: "a.html", .noPageText)) {
      try Document(name: "a.html", bytes: Array(page.utf8))
    }
  }

  @Test func `white space is what a browser shows`() throws {
    let cases: [(page: String, lines: [String])] = [
      ("<p>法治\n  政府</p>", ["法治政府"]), ("<p>rule of\nlaw</p>", ["rule of law"]),
      ("<p>131&nbsp;件</p>", ["131 件"]),
      ("<p>一、<b>甲</b><span>乙</span></p><p>&#12288;&#x3000;二、丙</p>", ["一、甲乙", "二、丙"]),
      ("<div>甲<br>乙<br/><br/>丙</div>", ["甲", "乙", "丙"]), ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
      ("<div>甲<p>乙</p>丙</div>", ["甲", "乙", "丙"]), ("<pre>甲\n乙</pre>", ["甲", "乙"]),
      ("<p>甲&lt;乙&gt;&amp;&ldquo;丙&rdquo;</p>", ["甲<乙>&“丙”"]), ("<p>甲\u{200B}乙&shy;丙</p>", ["甲乙丙"]),
      ("<p>甲</p><!-- 乙 --><p style='DISPLAY : none'>丙</p><p hidden>丁</p>", ["甲"]),
      ("<p>甲\0乙</p><p>丙</p>", ["甲 乙", "丙"]),
    ]
    for (page, expected) in cases {
      #expect(try lines("<html><body>" + page + "</body></html>") == expected, "\(page)")
    }
  }

  @Test func `no number is changed by a tag`() throws {
    let cases: [(page: String, lines: [String])] = [
      ("<p>受理85<sup>12</sup>件，占98.5%<sup><a href='#a'>1</a></sup></p>", ["受理85[注12]件，占98.5%[注1]"]),
      ("<p>120<a href='https://a.cn/b.html#_ftn2'>2</a>件</p>", ["120[注2]件"]),
      ("<p>受理85<a href='#'>2</a>件</p>", ["受理852件"]),
      ("<p>85<sup>[1]</sup>件<sup>TM</sup></p>", ["85[1]件TM"]), ("<p>12m<sup>2</sup></p>", ["12m²"]),
      ("<p>56<span style='VERTICAL-ALIGN: super'>3</span>件H<sub>2</sub>O</p>", ["56[注3]件H2O"]),
      ("<p>受理<del>85</del>90件<s>1</s><strike>2</strike></p>", ["受理90件"]),
      ("<p><span style='text-decoration: line-through'>44</span>45件</p>", ["45件"]),
      ("<p>受理<span style='font-size:0px'>9</span>85件<b style='font-size:0.8em'>6</b></p>", ["受理85件6"]),
      ("<p>1<span>,</span><b>2</b>34件，12<wbr>3件，6&#x2060;7件</p>", ["1,234件，123件，67件"]),
      ("<span style='display:block'>甲12</span><span style='display: block'>34乙</span>", ["甲12", "34乙"]),
      ("<p>受理<ruby>复议<rp>(</rp><rt>fuyi</rt><rp>)</rp></ruby>85件</p>", ["受理复议85件"]),
      (
        "<p><![if !supportLists]><span>一、</span><![endif]>甲<!--[if gte mso 9]>乙<![endif]-->丙<span style='mso-hide:all'>丁</span></p>",
        ["一、甲丙"]
      ),
      ("<p>甲<![CDATA[乙</p><p>丙</p>", ["甲乙", "丙"]),
    ]
    for (page, expected) in cases {
      #expect(try lines("<html><body>" + page + "</body></html>") == expected, "\(page)")
    }
  }

  @Test func `what is struck out is said`() throws {
    let document = try Document(name: "a", bytes: Array("<html><p>受理<del>8 5<b>6</b></del>90件</p>".utf8))
    #expect(document.diagnostics.map(\.rule) == ["struck-out"])
    #expect(document.diagnostics.first?.message.en.hasPrefix("3 characters") ?? false)
  }

  @Test(arguments: [
    ("<ol><li>甲<li>乙</ol>", ["1.甲", "2.乙"]), ("<ul><li>甲</ul>", ["甲"]),
    ("<ol><li>2023年</ol>", ["1. 2023年"]),
    ("<ol start=8><li>甲<li value=3>乙<li>丙</ol>", ["8.甲", "3.乙", "4.丙"]),
    ("<ol type=a><li>甲<ol type=I><li>子<li>丑</ol><li>乙</ol>", ["a.甲", "I.子", "II.丑", "b.乙"]),
    ("<ol reversed><li>甲<li>乙</ol>", ["2.甲", "1.乙"]), ("<ol><li><p>甲</p><p>乙</p></li></ol>", ["1.甲", "乙"]),
    ("<ol style='list-style: none'><li>甲</ol>", ["甲"]),
    ("<ol><li style='LIST-STYLE-TYPE:none'>甲<li>乙</ol>", ["甲", "2.乙"]),
    ("<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", ["一、甲", "二、乙"]),
    ("<ol style='list-style:decimal-leading-zero inside'><li>甲</ol>", ["01.甲"]),
    ("<ol class='custom_cn2 list-paddingleft-1'><li class=list-cn-1><p>甲</p></ol>", ["(一)甲"]),
    ("<ol><li>1.甲<li>（二）乙<li>丙</ol>", ["1.甲", "（二）乙", "3.丙"]), ("<ol><li><li>乙</ol>", ["2.乙"]),
    ("<table><tr><td><ol><li>甲<li>乙</ol></table>", ["1.甲", "2.乙"]),
  ])
  func `numbered lists have their numbers`(page: String, expected: [String]) throws {
    #expect(try lines("<html><body>" + page + "</body></html>") == expected)
  }

  @Test func `the beginnings of other pages below the text are none of it`() throws {
    let teasers = (1...4).map {
      "<div><h4><a href='\($0)'>另一篇报道\($0)</a></h4><p>某乡镇开展活动，发放资料\($0)00份。</p></div>"
    }
    let page =
      "<html><body><div id=zoom>\(Self.text.map { "<p>\($0)</p>" }.joined())</div><p>云山县司法局</p>\(teasers.joined())"
    #expect(try lines(page) == Self.text + ["云山县司法局"])
  }

  @Test func `lines broken at a width are paragraphs again, their numbers whole`() throws {
    let paragraphs = [
      "2023年，全县各级行政机关深入学习贯彻习近平法治思想，统筹推进法治政府建设，严格规范公正文明执法，持续优化法治化营商环境，把矛盾纠纷化解在基层，各项工作取得新的进展，法治政府建设水平进一步提高，群众满意度持续上升。",
      "一、主要举措和成效",
      "全年受理行政复议案件1285件，审结1234件；办理行政处罚案件3,456件，罚款642.7万元，同比增长12.6%；办理行政许可12345件，满意率99.5%。",
      "二、存在的不足", "一些部门依法行政意识还不够强，执法力量向基层下沉不足，个别案件办理质量有待提高，需要在今后的工作中认真加以改进。",
    ]
    for width in 20...33 {
      var source = ""
      for paragraph in paragraphs {
        var rest = ("　　" + paragraph)[...]
        while !rest.isEmpty {
          // Columns, of which a character that is not ASCII has two.
          var columns = 2 * width
          let line = rest.prefix {
            columns -= $0.isASCII ? 1 : 2
            return columns >= 0
          }
          source += line + "<br>\n"
          rest = rest.dropFirst(line.count)
        }
      }
      #expect(try lines("<html><body><div>\(source)</div>") == paragraphs, "\(width)")
      #expect(
        try lines("<html><body><pre>\(source.replacing("<br>", with: ""))</pre>") == paragraphs, "\(width)")
    }
    let list = ["乡镇司法所名单", "东山镇", "西山镇", "南山镇", "北山镇", "中山镇", "小山镇"]
    #expect(try lines("<html><p>" + list.joined(separator: "<br>")) == list)
    let sentences = (1...8).map { "第\($0)条是完整的一句话，长短与其他各句都相差无几，并不需要与下一行相连。" }
    #expect(try lines("<html><p>" + sentences.joined(separator: "<br>")) == sentences)
  }

  @Test func `a veiled article is read, a veiled remark is not`() throws {
    let hidden = "<div id=js_content style='visibility: hidden; opacity: 0'><p>受理行政复议85件，审结80件。</p></div>"
    let remark = "<p>微信扫一扫，关注该公众号。<span style='visibility:hidden'>密</span></p>"
    #expect(try lines("<html><body>" + hidden + remark).first == "受理行政复议85件，审结80件。")
    #expect(try !lines("<html><body>" + hidden + remark).joined().contains("密"))
  }

  @Test func `a page with damaged characters is read and says so`() throws {
    let page = "<html><body>" + Self.text.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    let decoded = try #require(Iconv.decode(Array(page.utf8), from: "UTF-8")?.text)
    #expect(decoded == Array(page.utf8))
    // 法 in GB18030 with its second byte lost, among good ones.
    let good: [UInt8] = [0xD5, 0xFE, 0xB8, 0xAE]
    let bytes =
      Array("<html><body><p>".utf8) + (0..<40).flatMap { _ in good } + [0xB7, 0x3C] + Array("/p>".utf8)
    let document = try Document(name: "a.html", bytes: bytes)
    #expect(document.encoding == .gb18030)
    #expect(document.diagnostics.map(\.rule) == ["invalid-bytes"])
    #expect(lines(document) == [String(repeating: "政府", count: 40) + "\u{FFFD}"])
  }

  @Test(
    arguments: [
      ("<html>", "a", .html), ("\u{FEFF}  <!DOCTYPE HTML PUBLIC>", "a.txt", .html),
      ("<HTML><p>", "a.doc", .html),
      ("<!-- saved --><?xml version='1.0'?><html>", "a", .html), ("<div>甲</div>", "报告", .html),
      ("甲<br>乙</p>", "a.html", .html), ("甲乙", "a.html", .text), ("<div>甲</div>", "a.md", .text),
      ("<2023年>报告", "a.txt", .text), ("<报告>", "a", .text), ("# <div>", "a.md", .text),
      ("<?xml version='1.0'?><office:document xmlns:office='a'>", "a", .odt),
      ("<?xml version='1.0'?><!DOCTYPE html><html xmlns='a'>", "a", .html),
      ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n", "a.txt", .mhtml),
      ("Title: 报告\nContent-Type: note\n\n", "a", .text),
      ("From: 甲\n\nMIME-Version: 1.0\nContent-Type: text/html", "a", .text),
    ] as [(String, String, DocumentFormat)])
  func `a page is known by how it begins`(text: String, name: String, format: DocumentFormat) throws {
    #expect(try DocumentFormat(sniffing: Array(text.utf8), name: name) == format)
  }
}
