/** Twenty invented questions with replies, and every word in them that could tell who it is. */
export const plantedQuestions: { question: string; reply: string; planted: string[] }[] = [
  {
    question:
      "My husband Daniel drinks since the plant in Millbrook closed. What do I say at night?",
    reply: "Thank you, Wren. Say one sentence at breakfast.",
    planted: ["Daniel", "the plant", "Millbrook", "Wren"],
  },
  {
    question:
      "My friend Lillian is 41 and sings in the choir at St. Anne’s. She cancels every time.",
    reply: "Lillian may find the hour before the hardest. Offer something small.",
    planted: ["Lillian", "41", "the choir", "St. Anne"],
  },
  {
    question: "Her doctor, Dr. Pereira, went from 2 mg down to 1.5 mg on October 3. She shakes.",
    reply: "Call Dr. Pereira today, and say what you saw on October 3.",
    planted: ["Pereira", "2 mg", "1.5 mg", "October 3"],
  },
  {
    question: "my son tyler (19) works at walmart and lives in denver. do i pay his phone?",
    reply: "Pick something smaller than the phone.",
    planted: ["tyler", "walmart", "denver"],
  },
  {
    question: "She takes two Xanax a day and one at bedtime. Should I count them?",
    reply: "Do not count the two Xanax. Ask her how she is.",
    planted: ["two Xanax", "one at bedtime"],
  },
  {
    question: "Thandiwe drank again. Write to me at thandi.m@gmail.com or 555-201-3344.",
    reply: "We answer here, not at thandi.m@gmail.com.",
    planted: ["Thandiwe", "thandi.m", "555-201-3344"],
  },
  {
    question: "He is a firefighter and his twin brother was on the news. People here know us.",
    reply: "You decide what to share with people who know you.",
    planted: ["firefighter", "twin", "on the news"],
  },
  {
    question: "We live at 12 Oak Street, near Lincoln High School. My daughter, 16, stays out.",
    reply: "Ask her for one evening at home.",
    planted: ["12 Oak Street", "Lincoln High School", "16"],
  },
  {
    question: "Since March 2024 my brother Marcus has been on parole. He hides bottles.",
    reply: "Marcus may fear what happens if he is found out.",
    planted: ["March 2024", "Marcus", "on parole"],
  },
  {
    question: "Her taper is 10 percent every two weeks and she cries. Should she go back up?",
    reply: "How fast it goes is for her and her prescriber.",
    planted: ["10 percent", "every two weeks"],
  },
  {
    question: "I’m 34F and he is 52. Our anniversary was ruined. Is it too late?",
    reply: "It is not too late to begin again.",
    planted: ["34F", "52", "Our anniversary"],
  },
  {
    question: "My stepdad Big Ray is the mayor. Nobody would believe me.",
    reply: "You can be believed. Start with one person.",
    planted: ["Ray", "mayor"],
  },
  {
    question: "Jaxon and Mary Lou fight about it in Kalamazoo whenever I visit.",
    reply: "Leave kindly when the talk gets hot.",
    planted: ["Jaxon", "Mary Lou", "Kalamazoo"],
  },
  {
    question: "He works for Boeing and was deployed before. He drinks alone in the garage.",
    reply: "Invite him out of the garage for ten minutes.",
    planted: ["Boeing", "deployed"],
  },
  {
    question: "She cut her Klonopin pills in half. Twice a day is what she told me.",
    reply: "Halving Klonopin pills is a question for her prescriber.",
    planted: ["in half", "Twice a day"],
  },
  {
    question: "My aunt Consuelo immigrated from Guatemala and hides the wine.",
    reply: "Ask what the wine does for her.",
    planted: ["Consuelo", "immigrated", "Guatemala"],
  },
  {
    question: "He stopped 40mg of methadone on the 28th and sweats all night.",
    reply: "This needs his clinic today. Call them together.",
    planted: ["40mg", "the 28th"],
  },
  {
    question: "My wife Priya teaches, and www.priyasclass.com shows our faces.",
    reply: "What is online is yours to decide.",
    planted: ["Priya", "www.priyasclass.com"],
  },
  {
    question: "They were arrested for it in Ohio, and @jojo_k posted a photo.",
    reply: "Save nothing and answer nothing tonight.",
    planted: ["arrested for", "Ohio", "@jojo_k"],
  },
  {
    question: "Grandpa turned eighty-one, and nurse Abernathy gives him three pills at noon.",
    reply: "Talk to the people who care for him.",
    planted: ["eighty-one", "Abernathy", "three pills"],
  },
];
