// SPDX-License-Identifier: MIT

/// Invented names and sentences for seeded families. No real family stands behind any of them.
enum SeededWords {
  static let families = [
    "Abiola", "Ahmed", "Andersson", "Baptiste", "Bennett", "Begum", "Campbell", "Chowdhury",
    "Costa", "Daly", "Edwards", "Farouk", "Fisher", "Garcia", "Goldberg", "Green", "Harris",
    "Hussain", "Ionescu", "Jenkins", "Kaur", "Kelly", "Kowalska", "Lam", "Lewis", "Mensah",
    "Miller", "Mohamed", "Nguyen", "O'Brien", "Okoro", "Petrova", "Quinn", "Rahman", "Roberts",
    "Santos", "Sharma", "Taylor", "Varga", "Walker",
  ]
  static let children = [
    "Aisha", "Alfie", "Amelia", "Ben", "Chloe", "Daniel", "Ella", "Filip", "Grace", "Hamza",
    "Isla", "Jacob", "Kofi", "Lily", "Mateo", "Noor", "Oliver", "Poppy", "Rayan", "Sofia", "Tariq",
    "Uche", "Wren", "Zara",
  ]
  static let mothers = [
    "Agnieszka", "Bola", "Carmen", "Donna", "Eilidh", "Fatima", "Gemma", "Hui", "Irina", "Jasmine",
    "Katie", "Leila",
  ]
  static let fathers = [
    "Adrian", "Bilal", "Craig", "Dmitri", "Emeka", "Frank", "Gareth", "Hassan", "Ivan", "Joao",
  ]
  static let reasons = [
    "A neighbour heard shouting several nights in a row, and a child crying for a long time.",
    "School saw bruises on an arm, and the child was afraid to say where they came from.",
    "The children were alone at home until late in the evening, twice in one week.",
    "The health visitor found no food in the house and the baby losing weight.",
    "Police came to the house at night after an argument; the children were on the stairs.",
  ]
  static let answers = [
    "It went further than it ever had. I was frightened, and so were the children.",
    "I did not want anyone to know. I thought that we could sort it out alone.",
    "I lie awake and listen. I want it to be quiet at night.",
    "They have gone very quiet. They watch my face all the time.",
    "My sister could have them at weekends. I would like help in the mornings.",
    "I am sorry that it came to this. I want to do it differently.",
  ]
  static let notes = [
    "Comes to school every day now, and on time.",
    "Gran takes the children on Saturdays, and they love it.",
    "Was tired and hungry on three mornings last week.",
    "Mum asked for help herself and has come to every appointment.",
    "The shouting at night has not stopped.",
    "Sits close to Dad when he reads; they laugh together.",
    "We do not know yet who else has a key to the flat.",
    "It would help to have someone there at bedtime.",
    "The children know whom they can ring.",
  ]
  static let reports = [
    "I have known the family for two years and see them every week.",
    "I visit at home every second week and see the children each time.",
    "I was called to the house twice this autumn.",
  ]
  static let strengths = [
    "Warm and patient with the children when things are calm.",
    "Keeps every appointment and tells us when something is wrong.",
    "A wide family who want to help.",
  ]
  static let worries = [
    "The arguments go on in front of the children.", "There is often not enough to eat.",
    "The children look after each other more than they should.",
  ]
  static let outcomes = [
    "The children sleep through the night and nobody shouts.",
    "There is food in the house and breakfast before school.",
    "The children are never left alone.",
  ]
  static let actions = [
    "Come by at bedtime twice a week and help to settle the children.",
    "Go together to the advice centre about the rent.",
    "Ring each other every Sunday evening and say how the week was.",
  ]
  static let reasonsForView = [
    "What happened was serious, and it is likely to happen again without help that stays.",
    "There is real change. With support agreed by everyone the children can be safe.",
    "The children have told us how it is for them, and we should act on that.",
  ]
}
