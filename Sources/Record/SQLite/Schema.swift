// SPDX-License-Identifier: MIT

/// The tables of a SQLite store: a promise, so only additions, each with a higher version.
enum Schema {
  /// "RndT": the file says whose it is, in its first 100 bytes.
  static let applicationID: Int32 = 0x526E_6454
  static let version: Int32 = 3

  /// Everything that a new store has.
  static var statements: String { first + lists + beside }

  /// What a store of an older version lacks, with the lists filled from its cards. The words by
  /// which search finds people come with each next deed of a family, or for all with a rebuild.
  static func additions(to version: Int32) -> String? {
    switch version {
    case ..<2: lists + fill + beside
    case 2: beside
    default: nil
    }
  }

  /// The triggers stop mistakes, not attackers: those are found by `verify`. The one on insert also
  /// stops INSERT OR REPLACE, which deletes without asking a DELETE trigger.
  private static let first = """
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

  /// Version 2. `listed` holds each list in its order, so that a page of it costs the rows shown
  /// and not the rows there are; `found` holds marks of words; `derived` tells whether the cards
  /// of a record are still the same, so that a deed that changes none of them writes none.
  private static let lists = """

    CREATE TABLE listed (
      account TEXT NOT NULL, kind TEXT NOT NULL, day INTEGER NOT NULL, "order" TEXT NOT NULL,
      record BLOB NOT NULL REFERENCES heads, ordinal INTEGER NOT NULL, place INTEGER NOT NULL,
      relation TEXT NOT NULL, "from" INTEGER NOT NULL, until INTEGER,
      PRIMARY KEY (account, kind, day, "order", record, ordinal, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE found (
      mark INTEGER NOT NULL, record BLOB NOT NULL REFERENCES heads, ordinal INTEGER NOT NULL,
      PRIMARY KEY (mark, record, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX found_of_a_record ON found (record);
    CREATE TABLE derived (
      record BLOB PRIMARY KEY REFERENCES heads, digest BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Version 3. A checkpoint may name one of the store beside; and cards are sealed anew, each with
  /// the relations and marks beside which it may be shown, by the next deed of a family or a rebuild.
  private static let beside = """

    ALTER TABLE checkpoints ADD COLUMN beside BLOB;
    """

  private static let fill = """

    INSERT INTO listed (account, kind, day, "order", record, ordinal, place, relation, "from", until)
    SELECT r.account, c.kind, coalesce(c.day, 9223372036854775807), c."order", c.record, c.ordinal,
      r.ordinal, r.relation, r."from", r.until
    FROM cards c JOIN relations r ON r.record = c.record;
    """
}
