// SPDX-License-Identifier: MIT

/// Why a store could not do what it was asked; the words say which file, and what to do.
///
/// No case holds key bytes, a person's words, or a database's own error text.
public enum StoreError: Error, Equatable {
  case masterKeyMissing(file: String)
  case masterKeyWrong(file: String)
  case masterKeyMalformed(file: String)
  /// A key file is there already; it is never written over.
  case masterKeyExists(file: String)
  case notOurs(file: String)
  /// Written by a later version of Roundtable.
  case tooNew(file: String)
  /// The file does not say to which authority it belongs: an earlier version wrote it.
  case unbound(file: String)
  /// The file says that it belongs to another authority, or beside another store.
  case belongsElsewhere(file: String, authority: String)
  case notDurable(file: String)
  case damaged(what: String)
  case unknownRecord(RecordID)
  /// The record has another version than the caller had read.
  case movedOn(RecordID, version: Int)
  /// An append without an entry, or after a version below 0.
  case emptyAppend
  /// The clear words of a card hold a zero byte, which not every store can keep.
  case zeroByteInCard
  case closed
  case disk(step: String)
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .masterKeyMissing(let file):
      "The master key is not at \(file). Put the authority's key file there, or name its place."
    case .masterKeyWrong(let file):
      "The master key in \(file) is not the one that this database was made with. "
        + "Find the key file that belongs to it; nothing was changed."
    case .masterKeyMalformed(let file):
      "The file \(file) is not a master key: it has to hold exactly 32 bytes. "
        + "Restore the key file from its backup."
    case .masterKeyExists(let file):
      "There is a file at \(file) already. A master key is never written over: choose another place."
    case .notOurs(let file):
      "The file \(file) is not a Roundtable database. It was left as it is: name another file."
    case .tooNew(let file):
      "The database \(file) was written by a later version of Roundtable. Start that version."
    case .unbound(let file):
      "The database \(file) does not say to which authority it belongs, as those of an earlier "
        + "version do not. If it is the right one, run adopt; it proves it and writes that down."
    case .belongsElsewhere(let file, let authority):
      "The database \(file) belongs to \(authority), or beside another store than the one that is "
        + "there: a folder or a file was put in another's place."
    case .notDurable(let file):
      "The database \(file) cannot promise that what is written survives a power cut. "
        + "Put it on a local disk that the service may write to."
    case .damaged(let what):
      "The record is damaged: \(what) Stop writing, keep a copy of the files, and run verify."
    case .unknownRecord(let record):
      "There is no record \(record)."
    case .movedOn(let record, let version):
      "Record \(record) has \(version) entries by now. Read it again and repeat the step."
    case .emptyAppend:
      "Nothing was written: an append needs at least one entry, and a version that can be."
    case .zeroByteInCard:
      "Nothing was written: the clear words of a card or relation may not hold a zero byte."
    case .closed:
      "The store is closed. Open it again before reading or writing."
    case .disk(let step):
      "The disk failed while \(step). Nothing was acknowledged: check space and disk, then try again."
    }
  }
}
