import Testing

@testable import fazhi

struct InstallationTests {
  private func installation(_ executable: String, _ files: Set<String>) -> Installation? {
    Installation(executable: executable, exists: files.contains)
  }

  @Test func `a built program finds the checkout it was built in`() {
    let files: Set = ["/home/me/fazhi/seeds", "/home/me/fazhi/Themes"]
    let found = installation("/home/me/fazhi/.build/x86_64-unknown-linux-gnu/release/fazhi", files)
    #expect(found?.seeds == "/home/me/fazhi/seeds")
    #expect(found?.themes == "/home/me/fazhi/Themes")
  }

  @Test func `a folder that holds only one of them is passed by`() {
    let files: Set = ["/a/b/seeds", "/a/seeds", "/a/Themes"]
    #expect(installation("/a/b/bin/fazhi", files)?.seeds == "/a/seeds")
  }

  @Test func `the nearest of several checkouts is taken`() {
    let files: Set = ["/a/seeds", "/a/Themes", "/a/b/seeds", "/a/b/Themes"]
    #expect(installation("/a/b/.build/debug/fazhi", files)?.seeds == "/a/b/seeds")
  }

  @Test func `an installed program finds share beside bin`() {
    let files: Set = ["/usr/local/share/fazhi/seeds", "/usr/local/share/fazhi/Themes"]
    #expect(installation("/usr/local/bin/fazhi", files)?.themes == "/usr/local/share/fazhi/Themes")
  }

  @Test func `the top of the file system may hold them`() {
    #expect(installation("/fazhi", ["/seeds", "/Themes"])?.seeds == "/seeds")
  }

  @Test(arguments: ["/usr/local/bin/fazhi", "/fazhi", "fazhi", ""])
  func `nowhere is nowhere`(executable: String) {
    #expect(installation(executable, []) == nil)
  }

  @Test func `a path inside the present folder is written without it`() {
    #expect(Installation.path("/a/b/seeds", from: "/a/b") == "seeds")
    #expect(Installation.path("/a/b/seeds", from: "/a/bc") == "/a/b/seeds")
    #expect(Installation.path("/seeds", from: "/") == "seeds")
  }

  @Test func `the program under test finds the samples from any folder`() throws {
    let outcome = try Program.run(["list", "--format", "json"], folder: "/")
    #expect(outcome.status == 0)
    #expect(try outcome.rows().count == 5)
  }
}
