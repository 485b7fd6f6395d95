import { expect, test } from "vitest";
import { readCues } from "~/features/safety/read-cues.server";

test.each([
  "He says he would rather not be alive.",
  "My dad says he is worth more dead than alive because of the insurance.",
  "She asked me to promise I would look after the boys when she is gone.",
  "She has been saving up her pills in a sock.",
  "He got out of the hospital today and said he will do it right next time.",
])("a wish to die, a goodbye or means get the card: %s", (text) => {
  expect(readCues(text).hard).toContain("suicide");
});

test.each([
  "I am dying for a coffee after that meeting.",
  "He gave his old truck to our nephew because he got a new one.",
  "She left me a note on the fridge that she went to the store.",
])("an idiom or an everyday goodbye does not: %s", (text) => {
  expect(readCues(text).hard).toEqual([]);
});

test.each([
  "I won't be lending money this month.",
  "I can't lend you the car after you've had wine. I'll take you on Friday.",
  "I nearly died of embarrassment at the school play.",
  "He killed it at work today.",
  "I could kill for a coffee.",
  "She wrote letters to the kids for their graduation.",
])("a harmless twin of a dangerous saying does not: %s", (text) => {
  expect(readCues(text).hard).toEqual([]);
});
