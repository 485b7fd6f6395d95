/** Where the choices lead that do not lead to the second point. */
const after: Record<string, string> = {
  "1-harmful": "point-sorry",
  "2-good": "end",
  "2-mixed": "end",
  "2-harmful": "end",
};

const choice = (id: string, kind: string, line: string, defensiveness = 0) => `      - id: ${id}
        kind: ${kind}
        line: "${line}"
        uses: []
        breaks: []
        effect: { defensiveness: ${defensiveness}, openness: 0, safety: 0 }
        reply: "Yes."
        coach: "It is short."
        next: ${after[id] ?? "point-2"}
`;

/** The two lines of the first point that lead to the second point. */
export const mainWay = choice("1-good", "good", "I’m glad.") + choice("1-mixed", "mixed", "Well.");

const point = (turn: number | "sorry") => `  - id: point-${turn}
    cue: "Hello."
    choices:
${choice(`${turn}-good`, "good", "I’m glad.")}${choice(`${turn}-mixed`, "mixed", "Well.")}${choice(`${turn}-harmful`, "harmful", "Go away.", 2)}`;

/** A talk without mistakes: two middles, a way back, and an end that says how it was reached. */
export const sampleTalk = (debrief: string) => `---
title: A short talk
summary: Two people in a kitchen.
theme: talking
access: free
tracks: [A]
lesson: start/first
you: Ada
them: Ben
pronoun: he
scene: You are Ada. Ben is in the kitchen.
goal: Say one kind thing.
start: { defensiveness: 4, openness: 4, safety: 8 }
window: false
danger: leave
reviewedBy: awaiting clinical review
points:
${point(1)}${point("sorry")}${point(2)}endings:
  calm:
    title: Enough
    text: It was a short talk.
    variants:
      - if: { last: 2-good }
        title: Enough for today
        text: It was a short and glad talk.
  escalation: { title: "Stop", text: "Leave the room." }
---

${debrief}
`;
