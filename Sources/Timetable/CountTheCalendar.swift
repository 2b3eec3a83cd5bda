// SPDX-License-Identifier: MIT

// The Gregorian calendar as arithmetic. Years are counted from 1 March, so that the day a leap year
// adds is the last of its year and the months before it keep one pattern.

/// Days from 1 March of the year 0 to 1 January 1970.
private let epoch = 719_468

func isLeap(_ year: Int) -> Bool {
  year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

func daysInMonth(_ month: Int, of year: Int) -> Int {
  switch month {
  case 2: isLeap(year) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// Days since 1 January 1970.
func dayNumber(year: Int, month: Int, day: Int) -> Int {
  let marchYear = month < 3 ? year - 1 : year
  return firstOfMarch(marchYear) + daysBefore(marchMonth: (month + 9) % 12) + day - 1 - epoch
}

func calendarDate(of number: Int) -> (year: Int, month: Int, day: Int) {
  let days = number + epoch
  var marchYear = (days * 400).floorQuotient(146_097)
  if firstOfMarch(marchYear) > days { marchYear -= 1 }
  if firstOfMarch(marchYear + 1) <= days { marchYear += 1 }
  let dayOfYear = days - firstOfMarch(marchYear)
  let marchMonth = (5 * dayOfYear + 2) / 153
  let month = (marchMonth + 2) % 12 + 1
  let year = month < 3 ? marchYear + 1 : marchYear
  return (year, month, dayOfYear - daysBefore(marchMonth: marchMonth) + 1)
}

/// Days from 1 March of the year 0 to 1 March of this year.
private func firstOfMarch(_ year: Int) -> Int {
  365 * year + year.floorQuotient(4) - year.floorQuotient(100) + year.floorQuotient(400)
}

/// Days of the year before the month that is this many months after March.
private func daysBefore(marchMonth: Int) -> Int {
  (153 * marchMonth + 2) / 5
}

extension BinaryInteger {
  /// The quotient rounded down, so that days before 1970 count like those after.
  func floorQuotient(_ divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  func floorRemainder(_ divisor: Self) -> Self {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
