import { describe, expect, test } from "vitest";
import { coach } from "~/features/coach/coach";
import { getCoachReaders } from "~/features/coach/coach.server";
import { redFlags } from "~/features/coach/flags/flags";

// Words that can do harm must never be praised or sharpened, so each of these has its near neighbor
// that says something else with the same words.
const readers = await getCoachReaders();

function redIn(text: string) {
  const { flags } = coach(text, readers);
  return flags.filter((flag) => redFlags.some((red) => red === flag)).join(" ");
}

describe("a threat", () => {
  test.each([
    "I swear I'm going to lose it and hurt you if you do that again.",
    "I'm going to lose it and slap you.",
    "I'd smack you if you weren't my son.",
    "I could choke you sometimes.",
    "I feel like smashing your face in.",
    "I'll beat the hell out of you.",
    "I'm gonna knock some sense into you.",
    "If I find one more bottle, I'll burn your stuff.",
    "If you leave, I'll tell the kids what you are.",
    "I'm calling CPS if you drink again.",
    "You won't see a dime from me until you stop.",
    "If you do this again I don't know what I'll do to you.",
    "I'll lock the door and you won't get out until you've detoxed.",
    "I'll make sure you never see Mia.",
    "Next time I'll let you die.",
  ])("is flagged: %s", (text) => {
    expect(redIn(text)).toContain("THREAT");
  });

  test.each([
    "I don't want to hurt you.",
    "I'm going to say something, and I don't mean it to hurt you.",
    "I lost my temper on Sunday and I'm sorry I hurt you.",
    "Could we tell the kids what you decided, together, after dinner?",
    "I'd love to make sure you see Mia on Sunday.",
    "I won't let you down.",
    "I could hug you for that.",
    "We burned the toast and you laughed, and I loved it.",
    "I don't know what I'd do without you.",
    "I'll make sure you never have to go through this alone.",
    "I'm sorry for what I'm doing to you.",
    "Could we tell the kids what you did at the meeting?",
    "We did not get a dime from the insurance, and I felt scared.",
    "If you break your arm skating I'll drive you to the ER.",
  ])("is not flagged: %s", (text) => {
    expect(redIn(text)).toBe("");
  });
});

describe("taking control of someone else's medicine", () => {
  test.each([
    "Let me handle your medication.",
    "I put your pills where you can't find them.",
    "I searched your room and took the pills.",
    "I moved your meds to my sister's.",
  ])("is flagged: %s", (text) => {
    expect(redIn(text)).toContain("MED_CONTROL");
  });

  test.each([
    "I put your pills back on your nightstand. They're yours.",
    "I moved my pills to the top shelf.",
    "Would you let the pharmacist handle the refill?",
    "Could you let me have a look at the list of your medicines for the clinic?",
  ])("is not flagged: %s", (text) => {
    expect(redIn(text)).toBe("");
  });
});

describe("advice about an amount", () => {
  test.each([
    "Try taking one and a half instead of two.",
    "Why don't you cut back to half a pill this week?",
    "You should double up tonight so you can sleep.",
    "You can take two of mine.",
    "You can have one of my Ativan if it helps.",
    "Cut back on the Xanax, please.",
    "Could you cut down on the Klonopin by the end of the month?",
    "Dr. Lee says you can skip one if you feel okay.",
    "Just take your pill and calm down.",
    "Please take your medicine.",
  ])("is flagged: %s", (text) => {
    expect(redIn(text)).toContain("DOSE_ADVICE");
  });

  test.each([
    "I'd love it if you cut down on your drinking.",
    "Could you have one of my sandwiches?",
    "Would you take one of my bags?",
    "I'm not asking you to cut back on the Xanax.",
    "Would you ask Dr. Lee whether to cut back on the Xanax?",
    "We could double up on the laundry on Sunday.",
    "You could double up with Mia in the guest room.",
    "There's dinner at my mother's on Sunday. You can skip it if you're tired.",
    "Would you go down to a matinee with me on Sunday?",
    "It would take one and a half hours. Could you drive there with me?",
    "Please take your medicine with you to the hospital.",
    "I'd like to go back to one movie a week with you.",
    "When you take your medicine I feel relieved.",
    "I know you take your pills as the label says.",
  ])("is not flagged: %s", (text) => {
    expect(redIn(text)).toBe("");
  });
});

describe("a sudden stop", () => {
  test.each([
    "Throw the rest of them out tonight, please.",
    "I'd like you off the Valium by Christmas.",
    "Get clean by Friday.",
    "Detox at home this weekend, I'll watch you.",
  ])("is flagged: %s", (text) => {
    expect(redIn(text)).toContain("STOP_SUDDEN");
  });

  test.each([
    "Could we get the kitchen clean by Friday?",
    "I'm scared of you detoxing at home. Could we call Dr. Lee?",
    "Could you throw the rest of the soup out tonight?",
    "I found your old magazines. Would you throw the rest of them out?",
  ])("is not flagged: %s", (text) => {
    expect(redIn(text)).toBe("");
  });
});
