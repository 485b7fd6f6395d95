import { describe } from "vitest";
import { aSentence, catches, sentence, talk, type Mistake } from "./planted";

describe("claims without a source:", () => {
  const claim = (what: string, to: string): Mistake => ({
    what,
    from: aSentence,
    to: `${to}\n\n${aSentence}`,
    says: "claim without a source",
  });
  catches([
    claim("a percentage", "About 64% of them went."),
    claim("so many in a hundred", "About 64 in 100 went."),
    claim("a fraction of people", "Two-thirds of them went."),
    claim("half of them", "Half of the families felt better."),
    claim("a percentage in words", "Some sixty-four percent got help."),
    claim("a percentage spelled apart", "About 64 per cent got help."),
    claim("one in five", "One in five people goes."),
    claim("so many out of so many", "Nine out of ten do."),
    claim("a third of them", "A third of them went."),
    claim("half the families", "Half the families felt better."),
    claim("more than half", "More than half felt better."),
    claim("a chance compared", "It is twice as effective as a fight."),
    claim("a chance doubled", "It doubles the chance of treatment."),
    claim("a rate", "Success rates are high."),
    claim("what evidence shows", "Evidence shows that it works."),
    claim("what scientists found", "Scientists have found that it helps."),
    claim("what experts agree on", "Experts agree that kindness works."),
    claim("what is proven", "It is proven to work."),
    claim("according to researchers", "According to researchers, it helps."),
    claim("what a study found", "One study found that it helps."),
    claim("what happened in a trial", "In a large trial it went well."),
    claim("what a guideline says", "The guideline says to go slowly."),
    {
      ...claim("a figure after the last mark of its paragraph", ""),
      from: 'skills.<Cite id="R1" />',
      to: 'skills.<Cite id="R1" /> It helps 6 in 10 people.',
    },
    {
      ...claim("a figure in a heading", ""),
      from: "## Try this week",
      to: "## Why 64% say yes\n\n## Try this week",
      says: "leave it out",
    },
    {
      ...claim("a figure in an exercise that the text has not cited", ""),
      from: "It can be kept.",
      to: "It helps 64% of families.",
      says: "say it in the text first",
      below: null,
    },
    {
      ...claim("a figure in a summary", ""),
      from: "One small thing to begin with.",
      to: "It helps 6 in 10 people.",
    },
  ]);
});

describe("words:", () => {
  catches([
    sentence("a label for a person", "An addict can change.", "person with"),
    sentence("abuse of a drug", "It is drug abuse.", "risky use"),
    sentence("a word for not using", "She got clean in May.", "sober"),
    sentence("a verdict", "He may relapse.", "return to use"),
    sentence("a slogan", "Try tough love.", "stepping back"),
    sentence("a word that blames the family", "That is enabling.", "the act itself"),
    sentence("a judgement", "He is in denial.", "in two minds"),
    sentence("another judgement", "Some people are resistant.", "in two minds"),
    sentence("use as who someone is", "Drug users can change.", "person who uses drugs"),
    sentence("dependence as addiction", "She is addicted to her pills.", "physically dependent"),
    sentence("being hooked", "He is hooked on a pill.", "physically dependent"),
    sentence("a test as dirt", "It was a dirty test.", "test was negative"),
    sentence("treatment as a crutch", "Methadone is a crutch.", "medication treatment"),
    sentence("a symptom made small", "It may be just anxiety.", "your symptoms are real"),
    sentence("a symptom denied", "It is all in her head.", "your symptoms are real"),
    sentence("a fall to wait for", "Let him hit rock bottom.", "stepping back"),
    sentence("a door slammed", "Try cutting them off.", "stepping back"),
    sentence("an ambush", "They staged an intervention.", "invite"),
    sentence("harm shared out", "They are a toxic couple.", "hurting you"),
    sentence("a stop as a kick", "She kicked the habit.", "led by the prescriber"),
    sentence("letters of the papers", "The CSO learns it.", "your loved one"),
    sentence("suicide as a crime", "He committed suicide.", "died by suicide"),
    sentence("a spelling from across the ocean", "Her behaviour changed.", "American"),
    sentence("a straight quote", 'She said "no" to it.', "curly"),
    {
      what: "in a glossary",
      file: "glossary.yaml",
      from: "for families",
      to: "for addicts",
      says: "person with",
    },
    {
      what: "in a good line of a conversation",
      file: talk,
      from: "I’m glad.",
      to: "You junkie.",
      says: "person with",
    },
  ]);
});
