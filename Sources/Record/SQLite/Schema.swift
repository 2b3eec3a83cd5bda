// SPDX-License-Identifier: MIT

/// The tables of a SQLite store: a promise, so only additions, each with a higher version.
enum Schema {
  /// "RndT": the file says whose it is, in its first 100 bytes.
  static let applicationID: Int32 = 0x526E_6454
  static let version: Int32 = 1

  /// The triggers stop mistakes, not attackers: those are found by `verify`. The one on insert also
  /// stops INSERT OR REPLACE, which deletes without asking a DELETE trigger.
  static let statements = """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE entries (
      position INTEGER PRIMARY KEY, record BLOB NOT NULL, sequence INTEGER NOT NULL,
      instant INTEGER NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL,
      UNIQUE (record, sequence)
    ) STRICT;
    CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
      BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
    CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
      BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
    CREATE TRIGGER entries_are_added_at_the_end BEFORE INSERT ON entries
      WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM entries)
        OR EXISTS (SELECT 1 FROM entries WHERE record = NEW.record AND sequence = NEW.sequence)
      BEGIN SELECT RAISE(ABORT, 'an entry is added at the end'); END;

    CREATE TABLE heads (
      record BLOB PRIMARY KEY, sequence INTEGER NOT NULL, hash BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE keys (
      record BLOB PRIMARY KEY REFERENCES heads, wrapped BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE checkpoints (
      number INTEGER PRIMARY KEY, position INTEGER NOT NULL, instant INTEGER NOT NULL,
      entries INTEGER NOT NULL, records INTEGER NOT NULL, log BLOB NOT NULL,
      previous BLOB NOT NULL, mac BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER checkpoints_are_never_changed BEFORE UPDATE ON checkpoints
      BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END;
    CREATE TRIGGER checkpoints_are_never_deleted BEFORE DELETE ON checkpoints
      BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;

    CREATE TABLE cards (
      record BLOB NOT NULL REFERENCES heads, ordinal INTEGER NOT NULL, kind TEXT NOT NULL,
      day INTEGER, "order" TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (record, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE relations (
      record BLOB NOT NULL REFERENCES heads, ordinal INTEGER NOT NULL, account TEXT NOT NULL,
      relation TEXT NOT NULL, "from" INTEGER NOT NULL, until INTEGER,
      PRIMARY KEY (record, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relations_of_an_account ON relations (account, record);

    CREATE TABLE outbox (
      position INTEGER PRIMARY KEY AUTOINCREMENT, record BLOB NOT NULL REFERENCES heads,
      kind TEXT NOT NULL, body BLOB NOT NULL
    ) STRICT;
    """
}
