// SPDX-License-Identifier: MIT

/// What the press works with, and what it allows a worker.
public struct PressOptions: Sendable {
  /// The folder that holds the typesetter: what `Scripts/setup` makes, or a virtual environment.
  public var tools: String
  /// The folder of the fonts of Debian's package `fonts-noto-core`.
  public var fonts: String
  /// How many papers are set at the same time.
  public var workers = 2
  /// How long one paper may take, in seconds: by the clock, and of a processor's time.
  public var seconds = 20
  /// The most memory that a worker may ever ask for, in bytes.
  public var memory = 1 << 30
  /// A worker that holds more than this after a paper is replaced, in kilobytes.
  public var largest = 150_000
  /// A worker that has set so many papers is replaced.
  public var papersOfWorker = 20_000
  /// How many papers may wait; the next is refused.
  public var mostWaiting = 200
  /// The longest source of a paper, in bytes.
  public var longest = 16_000_000
  /// The longest PDF, in bytes.
  public var longestPDF = 32_000_000
  /// Prints even where the machine cannot shut a worker off from the network and from files. For
  /// a developer's machine that is not Linux; MUST NOT be used with real families.
  public var printsUnconfined = false

  public static let debianFonts = "/usr/share/fonts/truetype/noto"

  public init(tools: String, fonts: String = Self.debianFonts) {
    (self.tools, self.fonts) = (tools, fonts)
  }
}

/// Whether papers can be printed, and if not, why, in words for whoever keeps the server.
public enum PressState: Hashable, Sendable {
  case on
  case off(String)
}

/// Why a paper was not printed.
public enum PressError: Error, Hashable, Sendable {
  /// There is no press here; the words say what to install.
  case off(String)
  /// Too many papers wait. Ask again in a moment.
  case busy
  case tooLong
  case tookTooLong
  /// A worker ended over this paper, and the next one too.
  case broke
  /// The typesetter refuses the source. What it says MUST NOT be shown or logged: it may hold words
  /// of the paper.
  case refused(String)
  case closed
}
