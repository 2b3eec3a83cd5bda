// SPDX-License-Identifier: MIT

extension SignInBook {
  /// How costly a guess is and how long a session lasts; the defaults are the ones to run with.
  public struct Options: Sendable {
    /// Memory of one Argon2id hash, in bytes.
    public var argonMemory: Int
    /// Passes over that memory.
    public var argonPasses: Int
    /// A session ends after this long without a request, in milliseconds (ASVS 5.0 V7.3.1).
    public var idle: Int64
    /// A session ends this long after signing in, in milliseconds (ASVS 5.0 V7.3.2).
    public var longest: Int64

    public init(
      argonMemory: Int = 64 << 20, argonPasses: Int = 2, idle: Int64 = 30 * 60_000,
      longest: Int64 = 12 * 3_600_000
    ) {
      (self.argonMemory, self.argonPasses) = (argonMemory, argonPasses)
      (self.idle, self.longest) = (idle, longest)
    }
  }
}
