// SPDX-License-Identifier: MIT
import Record

extension MasterKey {
  /// A key for a record that is kept nowhere.
  static func passing() -> MasterKey {
    var random = SystemRandomNumberGenerator()
    return MasterKey(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
  }
}
