// SPDX-License-Identifier: MIT
import Languages
import Papers

/// A few sentences in each language, for samples alone.
public struct SampleWords {
  public let title, lede, sentence, heading, item, label, said, whose: String

  public init(_ language: Language) {
    let all =
      switch language {
      case .english:
        [
          "A plan for Maya", "We would like to know what you think.",
          "The meeting is at ten o'clock. You can bring somebody with you.", "What we agreed",
          "Tom visits the home every week.", "Social worker", "I want to stay at my school.",
          "Maya, aged 9",
        ]
      case .polish:
        [
          "Plan dla Mai", "Chcielibyśmy wiedzieć, co o tym myślisz.",
          "Spotkanie jest o godzinie dziesiątej. Możesz przyjść z kimś bliskim.",
          "Co uzgodniliśmy", "Tom odwiedza dom co tydzień.", "Pracownik socjalny",
          "Chcę zostać w mojej szkole.", "Maja, 9 lat",
        ]
      case .romanian:
        [
          "Un plan pentru Maia", "Am dori să știm ce părere aveți.",
          "Întâlnirea este la ora zece. Puteți veni însoțit de cineva.", "Ce am stabilit",
          "Tom vizitează casa în fiecare săptămână.", "Asistent social",
          "Vreau să rămân la școala mea.", "Maia, 9 ani",
        ]
      case .urdu:
        [
          "مایا کے لیے منصوبہ", "ہم جاننا چاہتے ہیں کہ آپ کیا سوچتے ہیں۔",
          "ملاقات دس بجے ہے۔ آپ کسی کو اپنے ساتھ لا سکتے ہیں۔", "ہم نے کیا طے کیا",
          "ٹام ہر ہفتے گھر آتا ہے۔", "سماجی کارکن", "میں اپنے اسکول میں رہنا چاہتی ہوں۔",
          "مایا، عمر 9 سال",
        ]
      case .arabic:
        [
          "خطة من أجل مايا", "نود أن نعرف رأيك.",
          "الاجتماع في الساعة العاشرة. يمكنك الحضور مع أحد أفراد أسرتك.", "ما اتفقنا عليه",
          "يزور توم المنزل كل أسبوع.", "الأخصائي الاجتماعي", "أريد أن أبقى في مدرستي.",
          "مايا، 9 سنوات",
        ]
      case .ukrainian:
        [
          "План для Маї", "Ми хотіли б знати, що ви думаєте.",
          "Зустріч о десятій годині. Ви можете прийти з кимось.", "Про що ми домовилися",
          "Том приходить додому щотижня.", "Соціальний працівник",
          "Я хочу залишитися у своїй школі.", "Мая, 9 років",
        ]
      case .bengali:
        [
          "মায়ার জন্য পরিকল্পনা", "আপনি কী ভাবছেন তা আমরা জানতে চাই।",
          "সভা সকাল দশটায়। আপনি কাউকে সঙ্গে আনতে পারেন।", "আমরা যা ঠিক করেছি",
          "টম প্রতি সপ্তাহে বাড়িতে আসেন।", "সমাজকর্মী", "আমি আমার স্কুলেই থাকতে চাই।",
          "মায়া, বয়স ৯",
        ]
      case .somali:
        [
          "Qorshaha Maya", "Waxaan jeclaan lahayn inaan ogaanno waxaad u malaynayso.",
          "Kulanku waa tobanka saac. Qof waad soo kaxaysan kartaa.", "Waxaan ku heshiinnay",
          "Tom wuxuu guriga yimaadaa toddobaad kasta.", "Shaqaalaha bulshada",
          "Waxaan rabaa inaan sii joogo dugsigayga.", "Maya, 9 jir",
        ]
      }
    (title, lede, sentence, heading) = (all[0], all[1], all[2], all[3])
    (item, label, said, whose) = (all[4], all[5], all[6], all[7])
  }
}

extension SamplePapers {
  /// Every kind of piece there is, in one paper of a language.
  public static func everyPiece(in language: Language) -> Paper {
    let words = SampleWords(language)
    let beside: Language = language == .english ? .polish : .english
    let other = SampleWords(beside)
    return Paper(
      Words(words.title), in: language, from: "Portsmouth City Council",
      to: ["Ms Amira Khan", "Flat 2, 14 Harbour Row", "Portsmouth", "PO1 2AB"], on: day,
      dayInWords: "16. 11. 2026", smallPrint: [Words(words.sentence)],
      [
        .lede(Words(words.lede)),
        .paragraph(
          Words(words.sentence + " ") + .strong(words.sentence) + Words(" ")
            + .said("Tom Reid", in: .english) + Words(" " + words.sentence)),
        .heading(Words(words.heading), level: 2),
        .list(Array(repeating: Words(words.item), count: 3), numbered: false),
        .list(Array(repeating: Words(words.sentence + " " + words.item), count: 2), numbered: true),
        .facts([
          Fact(Words(words.label), "Tom Reid"), Fact(Words(words.heading), Words(words.item)),
        ]),
        .heading(Words(words.heading), level: 3),
        .own(OwnWords(words.said, of: Words(words.whose), in: language)),
        .table(
          Table(
            Words(words.heading), columns: [Words(words.item), Words(words.label), "24. 11."],
            rows: Array(repeating: [Words(words.sentence), "Tom Reid", "24. 11. 2026"], count: 4))),
        .figure(
          Figure(
            svg: scale.svg, title: Words(words.heading), meaning: Words(words.sentence),
            table: Table(Words(words.heading), columns: ["A", "B"], rows: [["Tom", "4"]]))),
        .heading(Words(words.heading), level: 4), .lines(3), .newPage,
        .passage(
          beside,
          [
            .heading(Words(other.heading), level: 2), .paragraph(Words(other.sentence)),
            .own(OwnWords(words.said, of: Words(other.whose), in: language)),
          ]),
        .beside([
          Pair(
            .heading(Words(words.heading), level: 2), .heading(Words(other.heading), level: 2),
            in: beside),
          Pair(.paragraph(Words(words.sentence)), .paragraph(Words(other.sentence)), in: beside),
          Pair(
            .list([Words(words.item)], numbered: false),
            .list([Words(other.item)], numbered: false), in: beside),
        ]),
      ])
  }
}
