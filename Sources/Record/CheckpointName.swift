// SPDX-License-Identifier: MIT
import Foundation

/// Names one checkpoint of a store, so that another store can say that it must be there.
public struct CheckpointName: Sendable, Hashable {
  public let number: Int
  public let mac: Data
}
