import type { ExerciseResponseTable } from "../tables/learning.ts";

type Response = { kind: ExerciseResponseTable["kind"] } & Record<string, unknown>;

/** The answers to exercises, by lesson id and exercise id. */
export const exerciseAnswers: Record<string, Response> = {
  "start-and-hope/what-craft-is what-craft-is": { kind: "quiz", chosen: [1, 2, 0] },
  "start-and-hope/what-craft-is in-your-words": {
    kind: "reflect",
    text: "It’s about what I do, and when. Less arguing at midnight, more noticing the good hours, and being ready if he ever wants help.",
  },
  "start-and-hope/what-the-research-says honest-numbers": { kind: "quiz", chosen: [1, 2, null] },
  "start-and-hope/your-starting-point small-goals": {
    kind: "reflect",
    text: "Sleep: phone out of the bedroom by eleven.\nFriends: call Ines back this week.",
  },
  "start-and-hope/your-starting-point tried-so-far": {
    kind: "reflect",
    text: "Begging. Not talking for a week. Pouring it out. Calling his work for him. None of it was stupid, I was trying.",
  },
  "safety-first/safety-check before-you-answer": { kind: "checklist", checked: [0, 1] },
  "safety-first/your-safety-plan plan-parts": { kind: "checklist", checked: [0, 2, 5, 8] },
  "safety-first/overdose-and-naloxone ready-at-home": { kind: "checklist", checked: [0] },
  "understanding-use/why-use-makes-sense one-ordinary-time": {
    kind: "reflect",
    text: "Fridays. He comes in, sits in the car for ten minutes first, then goes straight to the fridge. It’s the sitting in the car I never thought about.",
  },
  "understanding-use/spotting-patterns one-moment": {
    kind: "reflect",
    text: "The ten minutes in the car. I could text him that supper is on and that we can eat outside.",
  },
  "talking-so-you-are-heard/seven-elements-part-1 four-part-line": {
    kind: "reflect",
    text: "When you came in on Sunday and sat with us, I felt lighter all evening. Would you come out with the dog again on Saturday?",
  },
};

export const ratings = [
  {
    ratings: { sleep: 3, health: 5, friends: 2, money: 6, work: 5, fun: 2, together: 3 },
    goals: ["Phone out of the bedroom by eleven", "Call Ines back"],
  },
  {
    ratings: { sleep: 5, health: 5, friends: 4, money: 6, work: 5, fun: 3, together: 4 },
    goals: ["One walk a week that is only mine"],
  },
];
