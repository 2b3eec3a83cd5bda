// SPDX-License-Identifier: MIT
import Press
import Testing
