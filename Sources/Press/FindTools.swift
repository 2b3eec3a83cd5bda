// SPDX-License-Identifier: MIT
import Foundation

/// Where the typesetter is.
public struct FindTools: Sendable {
  public init() {}

  /// The folder that was named; else the nearest `tools/press` in a folder above the program, such
  /// as `.build/tools/press`; else where it would have to be.
  public func path(
    named: String?, program: String? = Bundle.main.executablePath
  ) -> String {
    if let named { return named }
    var folder = URL(fileURLWithPath: program ?? "/").deletingLastPathComponent()
    let nearest = folder.appendingPathComponent("tools/press").path
    while folder.path != "/" {
      let tools = folder.appendingPathComponent("tools/press").path
      if FileManager.default.fileExists(atPath: tools) { return tools }
      folder.deleteLastPathComponent()
    }
    return nearest
  }
}

/// What a worker is started with, once it is known that all of it is there.
struct WorkerPlace: Sendable {
  let python: String
  let tools: String
  let fonts: [String]

  /// Says in words what is missing.
  init(_ options: PressOptions) throws(PressError) {
    let files = FileManager.default
    let places = ["\(options.tools)/bin/python3", "/usr/bin/python3", "/usr/local/bin/python3"]
    guard let python = places.first(where: files.isExecutableFile) else {
      throw .off("Papers cannot be printed: python3 is missing. Install it: apt install python3")
    }
    let isVenv = python == places[0]
    guard isVenv || files.fileExists(atPath: "\(options.tools)/typst") else {
      throw .off(
        "Papers cannot be printed: typst is not in \(options.tools). Run make setup, or name the "
          + "folder with --press or ROUNDTABLE_PRESS.")
    }
    (self.python, tools) = (python, options.tools)
    fonts = fontFiles.map { "\(options.fonts)/\($0)" }
    guard let missing = fonts.first(where: { !files.fileExists(atPath: $0) }) else { return }
    throw .off(
      "Papers cannot be printed: the font \(missing) is missing. Install it: "
        + "apt install fonts-noto-core")
  }
}
