// What the site puts around a report.
extension OutlineLine {
  /// Dates, sources, font sizes, breadcrumbs, share bars, index tables and the like.
  ///
  /// Worked examples: `- 2024年01月26日`, `- 【字体： 大 中 小】`, `索引号 | 001008/2023-00450 | ||`,
  /// `发布时间:2024-03-29 15:08信息来源:区司法局文字大小:[ ]`, `首页 > 政务公开 > 法治政府`.
  var isFurniture: Bool {
    guard !isLong else { return false }
    if closesPage { return true }
    let start = afterBullet
    if start == folded.count { return true }
    if let label = labelEnd(from: start) {
      return label == folded.count || folded.containsLabelMark(at: label) || isDate(from: label)
    }
    if isDate(from: start) || hasClock { return true }
    return folded.containsAny(Self.furnitureInside)
      || Self.furnitureWhole.contains {
        folded.count == start + $0.utf8CodeUnitCount && folded.has($0, at: start, before: folded.count)
      }
  }

  /// A line that only stands below a report (or in the letter above it): once the headings are over,
  /// nothing of the report follows it but a signature.
  var closesPage: Bool {
    guard !isLong, characterCount <= 120 else { return false }
    let start = afterBullet
    for word in Self.closingStarts where folded.has(word, at: start, before: folded.count) {
      let end = start + word.utf8CodeUnitCount
      if end == folded.count || folded.containsLabelMark(at: end) { return true }
    }
    if folded.containsAny(Self.closingInside) { return true }
    // 全面推行“扫码入企”，…。 is the report's.
    if !isProse, folded.containsAny(Self.codesInside) { return true }
    return folded.hasSuffix("印发") && characterCount <= 50 || isAttachmentLine(from: start)
  }

  /// 附件：1.… 附件1 附：
  private func isAttachmentLine(from start: Int) -> Bool {
    let isName = ["附件", "附表", "附录"].contains { (word: StaticString) in
      folded.has(word, at: start, before: folded.count)
    }
    guard isName, characterCount <= 80 else { return false }
    let end = start + 6
    guard end < folded.count else { return true }
    let (mark, _) = folded.scalar(at: end)
    return mark.is(":") || isDigit(mark) || mark.is("】") || ChineseNumeral.value(of: mark) != nil
  }

  /// 附件, 附件1：…: the first line of an annex or of a list of attachments.
  var isAttachment: Bool { !isLong && isAttachmentLine(from: afterBullet) }

  /// — 3 —, - 12 -, 第 3 页 共 8 页.
  var isPageNumber: Bool {
    guard !isLong, folded.count <= 30 else { return false }
    var index = 0
    var digits = 0
    var marks = 0
    while index < folded.count {
      let (value, next) = folded.scalar(at: index)
      if isDigit(value) {
        digits += 1
      } else if value.is("-") || value.is("—") || value.is("–") || value.is("第") || value.is("共")
        || value.is("页")
      {
        marks += 1
      } else if !(value.is("/") || value.is(",")) {
        return false
      }
      index = next
    }
    return (1...6).contains(digits) && marks >= 2
  }

  /// A few words without any mark, as links are.
  var isLink: Bool {
    guard !isLong, characterCount <= 24 else { return false }
    var index = 0
    while index < folded.count {
      let (value, next) = folded.scalar(at: index)
      if value.is("。") || value.is("、") || value.is(";") || value.is(":") || value.is(",") { return false }
      index = next
    }
    return true
  }

  /// Where the text begins behind `-`, `•`, `【` and other ornaments.
  var afterBullet: Int {
    var index = 0
    while index < folded.count {
      let (value, next) = folded.scalar(at: index)
      switch value {
      case 0x2D, 0x2A, 0x7C, 0x2022, 0xB7, 0x30FB, 0x25CF, 0x25A0, 0x25C6, 0x3010, 0x5B, 0x3E, 0xBB, 0x2014,
        0x5F, 0x3D, 0x25AA, 0x2F, 0x28:
        index = next
      default: return index
      }
    }
    return index
  }

  /// The end of a label such as 发布时间 at `start`.
  private func labelEnd(from start: Int) -> Int? {
    // The longest: 字体大小, not 字体.
    var end: Int?
    for word in Self.labels where folded.has(word, at: start, before: folded.count) {
      end = max(end ?? 0, start + word.utf8CodeUnitCount)
    }
    return end
  }

  private func isDate(from start: Int) -> Bool {
    guard let date = WrittenDate(folded, at: start, before: folded.count) else { return false }
    return folded.characterCount(in: date.utf8Range.upperBound..<folded.count) <= 12
  }

  /// A day with its time, as sites stamp what they put out: 某某晚报 2019-09-26 00:43.
  private var hasClock: Bool {
    guard characterCount <= 60 else { return false }
    var index = 0
    while index < folded.count {
      if let date = WrittenDate(folded, at: index, before: folded.count), date.day != nil {
        let end = date.utf8Range.upperBound
        return end + 3 <= folded.count && isDigit(UInt32(folded[end]))
          && (folded[end + 1] == 0x3A || folded[end + 2] == 0x3A)
      }
      index = folded.scalar(at: index).next
    }
    return false
  }

  private static let labels: [StaticString] = [
    "发布时间", "发布日期", "发布机构", "发布单位", "发布部门", "发布者", "发布人", "发文机关", "发文机构", "发文单位", "发文字号",
    "发文日期", "发文时间", "信息来源", "信息类别", "信息分类", "信息名称", "文章来源", "稿件来源", "内容来源", "数据来源", "来源", "稿源",
    "作者", "编辑", "审核", "录入", "日期", "时间", "文号", "成文日期", "成文时间", "生成日期", "生成时间", "公开日期", "公开方式",
    "公开形式", "公开范围", "公开时限", "公开类别", "公开属性", "公开目录", "主题分类", "组配分类", "体裁分类", "服务对象", "主题词", "关键词",
    "关键字", "有效性", "效力状态", "废止日期", "生效日期", "实施日期", "失效日期", "名称", "标题", "内容概述", "内容摘要", "内容分类",
    "浏览次数", "浏览量", "浏览", "阅读次数", "阅读量", "阅读", "点击数", "点击量", "点击次数", "点击率", "点击", "访问量", "字号", "字体",
    "字体大小", "文字大小", "文章字体", "视力保护色", "背景色", "更新时间", "更新日期", "创建时间", "添加时间", "统一编号", "登记号", "分类",
    "责任部门", "公文生成日期", "备注/文号", "索取号", "信息索引", "所属主题", "公文种类", "制发机关", "栏目", "所属栏目", "信息所属", "页面功能", "保护视力色",
  ]

  private static let furnitureWhole: [StaticString] = [
    "首页", "打印", "关闭", "收藏", "分享", "下载", "返回", "微信", "微博", "QQ", "大中小", "大", "中", "小", "朗读", "语音播报",
    "无障碍", "长者模式", "关怀版", "繁体", "简体", "登录", "注册", "搜索", "政务公开", "政务服务", "互动交流", "信息公开", "法定主动公开",
    "新闻中心", "政民互动", "走进", "English", "复制链接",
  ]

  private static let furnitureInside: PhraseSet = [
    "首页>", "首页»", ">政务公开", ">信息公开", ">政府信息", "当前位置", "您的位置", "所在位置", "字体:", "字号:", "【字体", "[字体", "【打印",
    "[打印", "打印文本", "打印此", "【关闭", "[关闭", "浏览次数", "阅读次数", "点击次数", "放大字体", "缩小字体", "字体显示",
    "今天是", "发布时间:", "发布日期:", "此页无正文", "本页无正文",
  ]

  private static let closingStarts: [StaticString] = [
    "上一篇", "下一篇", "上一条", "下一条", "上篇", "下篇", "责任编辑", "分享到", "分享至", "分享", "相关链接", "相关文章", "相关阅读",
    "相关信息", "相关解读", "相关文档", "相关文件", "相关附件", "相关稿件", "延伸阅读", "热点推荐", "网站地图", "联系我们", "主办单位",
    "主办", "承办单位", "承办", "技术支持", "抄送", "抄报", "索引号", "索引", "返回顶部", "我要纠错", "政策解读", "文件下载", "附件下载",
    "附件", "联系人", "联系电话", "信息公开审核", "终审", "审签",
  ]

  private static let closingInside: PhraseSet = [
    "打印本页", "关闭窗口", "关闭本页", "版权所有", "网站标识码", "ICP备", "公网安备", "此件公开发布", "此件主动公开",
    "此件依申请公开", "此件不予公开",
  ]

  /// What stands beside a code to be scanned; reports speak of such codes, too.
  private static let codesInside: PhraseSet = ["扫一扫", "扫码", "二维码", "手机查看", "手机打开"]
}

extension [UInt8] {
  /// `:` or `|` or a bracket behind a label.
  fileprivate func containsLabelMark(at index: Int) -> Bool {
    guard index < count else { return false }
    let (value, _) = scalar(at: index)
    return value.is(":") || value.is("|") || value.is("】") || value.is("]") || value.is("[") || value.is("【")
  }
}
