import type { Fixture } from "./further-fixtures";

/** Lines about medicine, limits and leaving: what must raise a red flag, and what must not. */
export const safetyFixtures: Record<string, Fixture[]> = {
  "track B": [
    [
      "I believe you. It's real, and it's a rough week. Would you like quiet company or space?",
      "2 0 0 0 2 0 2",
      "",
    ],
    [
      "I know the shaking is awful today. Want me with you when you call Dr. Patel this afternoon?",
      "2 0 1 0 2 0 2",
      "",
    ],
    [
      "I'm scared that you'll go cold turkey. Could we call the pharmacist together this morning?",
      "2 2 2 2 0 0 2",
      "",
    ],
    ["Please don't go cold turkey. Call Dr. Shah first.", "1 1 2 0 0 0 0", ""],
    ["I counted your pills again last night.", "2 0 1 0 0 0 0", "MED_CONTROL"],
    [
      "I'm sorry I counted your pills. I felt scared, and I should have asked you.",
      "2 0 0 2 0 2 0",
      "",
    ],
    [
      "I won't hide your tablets. They're yours and the doctor's to decide about.",
      "2 0 0 0 0 0 0",
      "",
    ],
    ["Could you just skip tonight's pill?", "2 2 2 0 0 0 0", "DOSE_ADVICE"],
    ["Take half a pill in the morning and see how you feel.", "2 1 2 0 0 0 0", "DOSE_ADVICE"],
    ["You should go back up to 2 mg until this passes.", "2 1 1 0 0 0 0", "DOSE_ADVICE"],
    [
      "Would you ask Dr. Lee whether going slower is an option? I can drive you on Monday.",
      "2 2 2 0 0 0 2",
      "",
    ],
    ["Stop taking those pills tonight, please.", "2 0 1 0 0 0 0", "STOP_SUDDEN"],
    ["Get off them by Friday or I'm done.", "2 0 1 0 0 0 0", "STOP_SUDDEN THREAT"],
    [
      "When you said “I’ll just quit tonight,” I felt frightened. Could we talk with your prescriber tomorrow?",
      "2 2 2 2 0 0 0",
      "",
    ],
  ],
  "threats, limits and bargains": [
    ["If you don't stop drinking I'm leaving you.", "2 0 1 0 0 0 0", "THREAT"],
    ["If you've been drinking, I'll take a cab home with the kids.", "2 0 1 0 0 0 0", ""],
    ["I'll buy you a phone if you quit for a month.", "2 0 1 0 0 0 0", "BARGAIN"],
    ["If you like, I'll drive you to the clinic on Monday.", "2 0 1 0 0 0 2", ""],
    ["One more time and I'm calling the cops on you.", "2 0 1 0 0 0 0", "THREAT"],
    [
      "I'm not leaving you. I'm scared, and I'd love us to talk on Sunday after lunch.",
      "2 2 2 2 0 0 0",
      "",
    ],
    [
      "I won't lend the car after you've been drinking. I'm happy to drive you on Thursday.",
      "2 0 1 0 0 0 2",
      "",
    ],
    ["Get out of my house, you junkie.", "2 0 0 0 0 0 0", "THREAT LABEL"],
  ],
  "nothing dangerous in it": [
    [
      "I know you just quit your job and that is hard. Want to have lunch on Friday?",
      "2 2 2 0 2 0 0",
      "",
    ],
    ["Could you stop by on Sunday at three? I'd love to see you.", "2 2 2 0 0 0 0", ""],
    [
      "I read that cold turkey can be dangerous, and I'm scared. Could we ask your pharmacist today?",
      "2 2 2 2 0 0 0",
      "",
    ],
    [
      "I'm not asking you to stop tonight. Would you see Dr. Amin with me on Tuesday?",
      "2 2 2 0 0 0 0",
      "",
    ],
    ["Let's take one day at a time.", "2 2 1 0 0 0 0", ""],
    ["Take two minutes and sit with me, please.", "2 1 2 0 0 0 0", ""],
    [
      "You keep the key, and could we lock up the tablets so the kids can't reach them?",
      "2 2 1 0 0 0 0",
      "",
    ],
    ["I'll pick up your prescription on Friday if you'd like.", "2 0 1 0 0 0 2", ""],
    ["I should not have hidden your medicine. I'm sorry.", "2 0 0 0 0 2 0", ""],
    ["I'm taking the kids swimming on Saturday. Want to come at ten?", "2 2 2 0 0 0 0", ""],
    ["After the divorce I felt lonely, and I think you did too.", "2 0 0 2 0 0 0", ""],
    [
      "I'm leaving at six for my class. Dinner is in the oven, and you're welcome to it.",
      "2 0 1 0 0 0 0",
      "",
    ],
    ["I wasted an hour being angry on Sunday.", "2 0 1 1 0 0 0", ""],
  ],
  dangerous: [
    ["I flushed your Xanax this morning.", "2 0 1 0 0 0 0", "MED_CONTROL"],
    ["From now on your mother will keep your meds.", "2 0 0 0 0 0 0", "MED_CONTROL"],
    ["Give me your pills.", "2 1 1 0 0 0 0", "MED_CONTROL"],
    [
      "We are going to lock up your tablets and count them every night.",
      "2 0 1 0 0 0 0",
      "MED_CONTROL",
    ],
    ["why dont you just quit already", "2 0 0 0 0 0 0", "STOP_SUDDEN"],
    ["JUST STOP TAKING THEM", "2 0 0 0 0 0 0", "STOP_SUDDEN"],
    ["Come off your Klonopin by Sunday.", "2 1 2 0 0 0 0", "STOP_SUDDEN"],
    ["You need to come off those pills.", "2 1 1 0 0 0 0", "STOP_SUDDEN"],
    ["Skip the dose tonight and see.", "2 1 2 0 0 0 0", "DOSE_ADVICE"],
    ["You could take an extra half when it's bad.", "2 0 0 0 0 0 0", "DOSE_ADVICE"],
    ["Go down by 0.5 mg a week.", "2 0 1 0 0 0 0", "DOSE_ADVICE"],
    ["If you use again you can find another place to live.", "2 0 0 0 0 0 0", "THREAT"],
    ["It's me or the bottle.", "2 0 0 0 0 0 0", "THREAT"],
    ["I'll tell your boss if you drink tonight.", "2 0 1 0 0 0 0", "THREAT"],
    ["Pack your bags.", "2 1 1 0 0 0 0", "THREAT"],
    ["I want a divorce.", "2 0 0 0 0 0 0", "THREAT"],
  ],
};
