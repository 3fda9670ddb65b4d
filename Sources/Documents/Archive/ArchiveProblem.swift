/// Why an archive, or a member of it, is not read.
public enum ArchiveProblem: Error, CaseIterable, Hashable {
  /// Cut off or damaged.
  case damaged
  case encrypted
  /// It unpacks to more than `ArchiveLimits` allow.
  case tooLarge
  case tooManyMembers
  /// An archive in an archive in an archive.
  case tooDeep
  /// No file in it may be a report.
  case nothingInside
  /// Several documents, where one was asked for.
  case severalInside
  /// The archive has no member of the name asked for.
  case noSuchMember

  /// What is the matter and what to do about it, without the file's name.
  var explanation: Bilingual {
    switch self {
    case .damaged:
      Bilingual(zh: "压缩文件不完整或已损坏;请重新下载", en: "it is cut off or damaged; download it again")
    case .encrypted:
      Bilingual(zh: "有密码保护;请去掉密码后另存", en: "it is protected by a password; save it without one")
    case .tooLarge:
      Bilingual(
        zh: "解压后过大,未读取;如确有需要,请自行解压",
        en: "it unpacks to far more than a report has; unpack it yourself if you trust it")
    case .tooManyMembers:
      Bilingual(zh: "压缩文件中的文件太多;请解压到文件夹", en: "it holds too many files; unpack it to a folder")
    case .tooDeep:
      Bilingual(
        zh: "压缩文件层层嵌套,只读取两层;请先解压", en: "archives within archives are read two deep; unpack it first")
    case .nothingInside:
      Bilingual(zh: "压缩文件中没有可读的报告", en: "there is no file in it that could be a report")
    case .severalInside:
      Bilingual(
        zh: "压缩文件中不止一份文件;请在路径后写明其中的文件名", en: "it holds several files; write the name of one behind its path")
    case .noSuchMember:
      Bilingual(zh: "压缩文件中没有这个文件;请检查路径", en: "the archive has no such file; check the path")
    }
  }
}
