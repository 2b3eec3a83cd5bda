// SPDX-License-Identifier: MIT

/// Why someone was not signed in, or could not be registered.
public enum SignInError: Error, Hashable, Sendable {
  /// One answer for both, so that nobody can learn who has an account.
  case wrongNameOrPassword
  case tooManyTries(secondsToWait: Int)
  case passwordTooShort(least: Int)
  case passwordTooLong(most: Int)
  case passwordTooCommon
  case accountTaken
  /// The file that holds accounts and sessions cannot be read or written.
  case storeDamaged(file: String)
  /// The file can be read, and must not be served from.
  case notServed(file: String, why: PeopleProblem)
}

extension SignInError: CustomStringConvertible {
  /// What to tell the person, in plain words and without the name of any file.
  public var words: String {
    switch self {
    case .wrongNameOrPassword:
      "That name and password do not go together. Check both and try again."
    case .tooManyTries(let seconds):
      "There were too many tries. Please wait \(waiting(seconds)) and try again."
    case .passwordTooShort(let least):
      "The password is too short. Use at least \(least) letters, numbers or signs."
    case .passwordTooLong(let most):
      "The password is too long. Use at most \(most) letters, numbers or signs."
    case .passwordTooCommon:
      "That password is easy to guess. Use three or four words that do not belong together,"
        + " and leave out your own name."
    case .accountTaken:
      "Someone already signs in with that name. Choose another."
    case .storeDamaged, .notServed:
      "Signing in does not work at the moment. Please tell the people who run this service."
    }
  }

  public var description: String { words }
}

private func waiting(_ seconds: Int) -> String {
  if seconds == 1 { return "1 second" }
  if seconds <= 90 { return "\(seconds) seconds" }
  return "\((seconds + 59) / 60) minutes"
}
