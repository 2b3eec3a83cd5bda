// SPDX-License-Identifier: MIT
import Casework

/// Who may ask the register about any child of the authority (RG1). Whoever asks it this way sees
/// no family: the duty role has no relation to any, and this gives it none.
extension Actor {
  public var mayAskRegister: Bool { role == .duty }
}
