// SPDX-License-Identifier: MIT
import Foundation
import GRDB

extension Row {
  /// Reads a column, and says so if it does not hold what it has to: a damaged file may hold anything.
  func read<Value: DatabaseValueConvertible>(
    _ column: Int, as type: Value.Type = Value.self
  ) throws(StoreError) -> Value {
    guard let value = Value.fromDatabaseValue(self[column] as DatabaseValue) else {
      throw .damaged(what: "A stored row does not hold what it has to.")
    }
    return value
  }

  func readRecord(_ column: Int) throws(StoreError) -> RecordID {
    guard let record = RecordID(bytes: try read(column)) else {
      throw .damaged(what: "A stored row does not name a record.")
    }
    return record
  }
}

extension StoreError {
  /// Says a database's error in our words; its own text may quote what was being written.
  static func saying(_ error: any Error, while step: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_SCHEMA:
      StoreError.damaged(what: "The database file refused \(step).")
    case .SQLITE_MISUSE: StoreError.closed
    default: StoreError.disk(step: step)
    }
  }
}
