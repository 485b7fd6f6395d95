import { describe } from "vitest";
import { aSentence, catches, sentence, talk } from "./planted";

describe("what must never be said:", () => {
  catches([
    sentence("an amount", "She takes 5 mg.", "no amount"),
    sentence("a word of amounts", "Ask about the dose.", "one box"),
    sentence("a plan for lowering", "Lower it by half every two weeks.", "plan for lowering"),
    {
      ...sentence("the box for guidelines in another lesson", "", "plan for lowering"),
      to: `<Notice title="What guidelines tell prescribers">\n\nA cut of 5 percent every 2 weeks.\n\n</Notice>\n\n${aSentence}`,
      below: 2,
    },
    sentence("how much to take", "Take half a pill.", "how much to take"),
    sentence("handling someone’s medicine", "Hide the pills.", "handles"),
    sentence("counting it", "Count her tablets.", "handles"),
    sentence("a sudden stop", "You could quit tonight.", "sudden stop"),
    sentence("a remedy", "Try magnesium.", "supplement"),
    sentence("an ultimatum", "Give him an ultimatum.", "ultimatums"),
    sentence("food as leverage", "No dinner until he calls.", "leverage"),
    sentence("a warning to someone dangerous", "Tell him that you’re leaving.", "plans to leave"),
    sentence("that somebody watches", "We will call 911 for you.", "real time"),
    sentence("a method", "He left a suicide note.", "no method"),
    {
      what: "an amount in a bad line",
      file: talk,
      from: "Go away.",
      to: "Take 10 mg.",
      says: "no amount",
    },
  ]);
});
