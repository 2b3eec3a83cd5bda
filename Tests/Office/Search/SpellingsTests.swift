// SPDX-License-Identifier: MIT
import Access
import Casework
import Testing
import Timetable

@testable import Office

/// Two hundred ways in which a name is written in the record and typed by whoever looks for it:
/// other joints, marks, order, scripts and common spellings. Search and the check for a second
/// record compare names in the same way.
struct SpellingsTests {
  private static let sameLetters = [
    ("O’Neill", "Neill"), ("O'Neill", "neill"), ("O`Neill", "oneill"), ("O Neill", "ONeill"),
    ("ONeill", "O’Neill"), ("Oneill", "o neill"), ("D’Souza", "d souza"), ("D'Souza", "Souza"),
    ("DSouza", "D’Souza"), ("D Souza", "dsouza"), ("Smith-Jones", "smithjones"),
    ("Smith-Jones", "Smith Jones"), ("Smith-Jones", "Jones Smith"), ("Smith-Jones", "jones"),
    ("Smith Jones", "Smith-Jones"), ("Smithjones", "Smith-Jones"), ("Smithjones", "smith jones"),
    ("Anne-Marie", "Annemarie"), ("Annemarie", "Anne Marie"), ("Anne Marie", "anne-marie"),
    ("Mary Jane Watson", "Maryjane Watson"), ("Maryjane Watson", "Mary Jane Watson"),
    ("Łucja", "Lucja"), ("Lucja", "Łucja"), ("Zoë", "Zoe"), ("Renée", "Renee"),
    ("François", "Francois"), ("Ștefan", "Stefan"), ("Şerban", "Serban"), ("Țurcanu", "Turcanu"),
    ("Øyvind", "Oyvind"), ("Đorđe", "Dorde"), ("Strauß", "Strauss"), ("Æsa", "Aesa"),
    ("Żółć", "Zolc"), ("Gökçe", "Gokce"), ("Işık", "Isik"), ("Nuñez", "Nunez"),
    ("Ångström", "Angstrom"),
    ("Siobhán", "Siobhan"), ("Ó Dónaill", "O’Donaill"), ("O’Connor", "Connor"), ("D’Arcy", "Darcy"),
    ("Darcy", "D’Arcy"),
    ("Ní Bhriain", "Ni Bhriain"), ("McDonald", "Mc Donald"), ("Mac Donald", "MacDonald"),
    ("al-Hassan", "Hassan"), ("Hassan", "al Hassan"), ("Al-Rashid", "Rashid"),
    ("bin Laden", "Laden"), ("Nadia Khan", "Khan Nadia"), ("KHAN", "khan"), ("khan", "Khan"),
    ("José María", "Maria Jose"), ("Jean-Luc", "jeanluc"), ("Jean Luc", "Jean-Luc"),
    ("Van der Berg", "van der berg"), ("Vander Berg", "Van der Berg"), ("De la Cruz", "delacruz"),
    ("St. John", "St John"), ("Mina’s", "minas"), ("N'Golo", "Ngolo"), ("N’Golo", "Golo"),
  ]

  private static let otherScripts = [
    ("محمد", "Mohamed"), ("محمد", "Muhammad"), ("محمد", "Mohammad"), ("Mohammed", "محمد"),
    ("مُحَمَّد", "Mohamed"), ("أحمد", "Ahmed"), ("احمد", "Ahmad"), ("Ahmed", "أحمد"),
    ("حسن", "Hassan"), ("حسين", "Hussain"), ("حسین", "Hussein"), ("Hussein", "حسين"),
    ("علي", "Ali"), ("علی", "Ali"), ("عمر", "Omar"), ("عمر", "Umar"), ("عائشة", "Aisha"),
    ("عائشہ", "Ayesha"), ("فاطمة", "Fatima"), ("فاطمہ", "Fatimah"), ("Fatima", "فاطمة"),
    ("خديجة", "Khadija"), ("خدیجہ", "Khadijah"), ("يوسف", "Yusuf"), ("یوسف", "Yousaf"),
    ("Yusuf", "يوسف"), ("إبراهيم", "Ibrahim"), ("ابراهیم", "Ebrahim"), ("مريم", "Maryam"),
    ("مریم", "Mariam"), ("نادية", "Nadia"), ("نادیہ", "Nadiya"), ("زينب", "Zainab"),
    ("سارة", "Sarah"), ("سعيد", "Saeed"), ("سعید", "Said"), ("خالد", "Khalid"), ("نور", "Noor"),
    ("کریم", "Karim"), ("كريم", "Kareem"), ("بلال", "Bilal"), ("رحيم", "Raheem"),
    ("عبدالله", "Abdullah"), ("عبد الله", "Abdullah"), ("الحسن", "Hassan"), ("خان", "Khan"),
    ("Khan", "خان"), ("بیگم", "Begum"), ("چودھری", "Chaudhry"), ("شیخ", "Shaikh"),
    ("رحمان", "Rahman"), ("امینہ", "Amina"), ("ياسمين", "Yasmin"), ("جميلة", "Jamila"),
    ("Мария", "Maria"), ("Марія", "Mariya"), ("Maria", "Марія"), ("Коваленко", "Kovalenko"),
    ("Kovalenko", "Коваленко"), ("Юлія", "Yulia"), ("Юлия", "Julia"), ("Наталія", "Natalia"),
    ("Наталья", "Natalya"), ("Ірина", "Iryna"), ("Ирина", "Irina"), ("Сергій", "Serhiy"),
    ("Катерина", "Kateryna"), ("Олександр", "Oleksandr"), ("Шевченко", "Shevchenko"),
    ("Хасан", "Hasan"), ("Анна", "Anna"), ("Дмитро", "Dmytro"), ("Иван", "Ivan"),
    ("খান", "Khan"), ("রহমান", "Rahman"), ("মোহাম্মদ", "Mohammad"), ("আমিনা", "Amina"),
    ("বেগম", "Begum"), ("করিম", "Karim"), ("ফাতিমা", "Fatima"), ("প্রিয়া", "Priya"),
    ("ਗੁਰਪ੍ਰੀਤ", "Gurpreet"), ("प्रिया", "Priya"), ("राहुल", "Rahul"), ("Ελένη", "Eleni"),
    ("שרה", "Sarah"), ("伟", "Wei"),
  ]

  private static let sounds = [
    ("Mohammed", "Maxamed"), ("Ahmed", "Axmed"), ("Hassan", "Xasan"), ("Hussein", "Xuseen"),
    ("Aisha", "Caasha"), ("Omar", "Cumar"), ("Ali", "Cali"), ("Abdi", "Cabdi"),
    ("Farah", "Faarax"), ("Khadija", "Qadija"), ("Yasmin", "Jasmine"), ("Chaudhry", "Chowdhury"),
    ("Dhillon", "Dillon"), ("Bhatti", "Batti"), ("Kowalski", "Kovalsky"), ("Kowalski", "Kowalska"),
    ("Tomasz", "Tomash"), ("Łukasz", "Lukas"), ("Agnieszka", "Agnieshka"), ("Wojciech", "Vojciech"),
    ("Krzysztof", "Kshishtof"), ("Wiktor", "Viktor"), ("Szymon", "Shimon"), ("Siobhán", "Shivaun"),
    ("Sean", "Shawn"), ("Niamh", "Neve"), ("Caoimhe", "Keeva"), ("Ciara", "Keira"),
    ("Cillian", "Killian"), ("Eoin", "Owen"), ("Saoirse", "Seersha"), ("Orlaith", "Orla"),
    ("Róisín", "Rosheen"), ("O’Brien", "O Bryan"), ("McDonald", "MacDonald"), ("Stephen", "Steven"),
    ("Sophie", "Sofie"), ("Catherine", "Kathryn"), ("Christopher", "Kristofer"),
    ("Geoffrey", "Jeffrey"), ("Knight", "Nite"), ("Wright", "Rite"), ("Rhys", "Reece"),
    ("Lloyd", "Loyd"), ("Charlotte", "Sharlotte"), ("Vaughan", "Vaughn"), ("Leigh", "Lee"),
    ("Graham", "Graeme"), ("Gemma", "Jemma"), ("Begum", "Begam"),
  ]

  /// As the store looks: every word that is asked for is among those of the card.
  private func finds(_ typed: String, _ written: String) -> Bool {
    let person = Person(id: PersonID("p"), name: written, kind: .child)
    let has = Set(SearchWords.of(PersonCard(person, in: FamilyRecord())))
    let words = SearchWords(typed)
    let ways = [words.spelled, words.sounding] + words.withOtherJoints.map(\.sounding)
    return ways.contains { !$0.isEmpty && has.isSuperset(of: $0) }
  }

  @Test func `there are two hundred of them`() {
    #expect((Self.sameLetters + Self.otherScripts + Self.sounds).count >= 200)
  }

  @Test(arguments: sameLetters + otherScripts + sounds)
  func `the name is found as it is typed`(written: String, typed: String) {
    #expect(finds(typed, written))
  }

  @Test(arguments: [
    ("Neill", "O’Neill"), ("محمد", "Ahmed"), ("Мария", "Marta"), ("Smith-Jones", "Smithson"),
    ("حسن", "Hashim"), ("Amira", "Samira"), ("খান", "Karim"), ("Omar", "Amir"),
  ])
  func `another name is not`(written: String, typed: String) {
    #expect(!finds(typed, written))
  }
}
