// SPDX-License-Identifier: MIT
import Yams

extension CaseNode {
  /// The whole of a file as it was written.
  init(parsing text: String, file: String) throws(CaseError) {
    guard text.utf8.count <= 1_048_576 else {
      throw CaseError(file: file, line: 1, value: file, message: "is larger than one megabyte")
    }
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw CaseError(file: file, line: 1, value: file, message: "is empty")
      }
      self.init(node: node, file: file, key: file)
    } catch let error as CaseError {
      throw error
    } catch {
      throw CaseError(file: file, unreadable: error)
    }
  }
}

extension CaseError {
  fileprivate init(file: String, unreadable error: any Error) {
    let (line, value, message): (Int, String, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark.line, "line \(mark.line)", "cannot be read: \(problem)")
      case .duplicatedKeysInMapping(let duplicates, let context):
        (context.mark.line, duplicates.first ?? "key", "is written twice in one group")
      case .reader(let problem, _, _, _):
        (1, file, "cannot be read: \(problem)")
      default:
        (1, file, "cannot be read as YAML")
      }
    self.init(file: file, line: line, value: value, message: message)
  }
}
