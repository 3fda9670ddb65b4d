import Glibc

/// What the system answered when a file could not be opened or read, in plain words.
///
/// Foundation's `localizedDescription` says "The operation could not be completed" for all of them on Linux.
public struct SystemError: Hashable, Sendable {
  public let code: Int32
  /// `code` is a value of `errno`.
  public init(_ code: Int32) { self.code = code }

  /// The reason and what to do, in half a sentence that follows a file's name.
  public var explanation: Bilingual {
    switch code {
    case ENOENT:
      Bilingual(zh: "没有这个文件;请检查路径", en: "there is no such file; check the path")
    case EACCES, EPERM:
      Bilingual(zh: "没有读取权限;请用 chmod 或换一个用户", en: "you may not read it; change its permissions")
    case EISDIR:
      Bilingual(zh: "这是文件夹;请给出其中的文件", en: "it is a folder; name a file in it")
    case ENOTDIR:
      Bilingual(
        zh: "路径中有一段不是文件夹;请检查路径", en: "a part of the path is not a folder; check the path")
    case ELOOP:
      Bilingual(zh: "符号链接成环;请检查链接", en: "its symbolic links run in a circle; check them")
    case ENAMETOOLONG:
      Bilingual(zh: "路径太长;请缩短", en: "the path is too long; shorten it")
    case EMFILE, ENFILE:
      Bilingual(zh: "打开的文件太多;请少给一些文件", en: "too many files are open; name fewer at a time")
    case EIO:
      Bilingual(zh: "磁盘读取出错;请检查磁盘", en: "the disk gave an error; check the disk")
    case ENOMEM:
      Bilingual(zh: "内存不足;请关闭其他程序", en: "there is not enough memory; close other programs")
    default:
      Bilingual(
        zh: "系统拒绝读取(errno \(code));请检查文件", en: "the system refused to read it (errno \(code)); check the file"
      )
    }
  }
}
