// SPDX-License-Identifier: MIT
import Casework

extension Actor {
  /// Whether they may write the authority's own texts for its letters: a team manager.
  public var mayWriteLetterTexts: Bool { role == .teamManager }
}
