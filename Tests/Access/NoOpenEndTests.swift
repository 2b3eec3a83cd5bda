// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// What protects somebody asks about every event there is. An answer for all that nobody thought
/// of would show a new event to whoever may not see it, and no compiler would say so.
struct NoOpenEndTests {
  @Test(arguments: [
    "Access/MadeThing", "Access/ClosedParts", "Access/UnseenThings", "Access/Lens",
    "Casework/Whose",
  ])
  func `a list that protects somebody has no answer for what nobody thought of`(file: String)
    throws
  {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let source = try String(
      contentsOf: root.appending(path: "Sources/\(file).swift"), encoding: .utf8)
    #expect(source.contains("switch") || file == "Access/Lens")
    #expect(!source.contains("default:"))
  }
}
