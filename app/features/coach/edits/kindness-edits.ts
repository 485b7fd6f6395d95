import { signsOf } from "../evidence";
import { periodFor, putFor, type Change } from "./change";
import { asking, changing, type Assessment, type Edit } from "./edit";
import { ownFeeling } from "./own-feeling";
import { firstWords, ownMoment, youWrote } from "./own-moment";

export function editFeeling(assessment: Assessment): Edit {
  const { reading, found } = assessment;
  const { reason, earned, cost } = found.feeling;
  const [first] = cost;
  if (reason === "blamed" && first) {
    const own = ownFeeling(reading, first);
    if (own) {
      const change = putFor(reading, first, own);
      return changing("Begin the same feeling with “I”:", `${change.text} …`, change);
    }
  }
  const quoted = firstWords(reading, [...cost, ...earned]);
  if (reason === "judgment" && quoted) {
    return asking(
      `There is often a feeling under “${quoted},” such as hurt or sad. What was yours?`,
    );
  }
  if (reason === "false-i" && quoted) {
    return asking(`“${quoted}” tells what you think of them. What did you feel?`);
  }
  if (reason === "weak" && quoted) {
    return asking(`${youWrote(quoted)} What is the plain word for what you feel?`);
  }
  const moment = ownMoment(assessment);
  if (moment?.asked) return asking(`What did you feel ${moment.asked}?`);
  return asking(
    moment
      ? `${youWrote(moment.quoted)} What did you feel then?`
      : "How is this for you? One plain word is enough, such as worried, sad or hopeful.",
  );
}

export function endBefore(change: Change): Edit {
  return changing("End the sentence before the “but.”", null, change);
}

export function editUnderstanding({ reading, evidence, found }: Assessment): Edit {
  const { reason, earned, cost } = found.understanding;
  const [first] = cost;
  const period = reason === "but" && first ? periodFor(reading, first) : null;
  if (period && evidence.signs.has("understanding")) return endBefore(period);
  const quoted = firstWords(reading, reason === "minimized" ? cost : earned);
  if (reason === "minimized" && quoted) {
    return asking(`“${quoted}” may sound like doubt. What do you see them go through?`);
  }
  return asking(
    quoted
      ? `${youWrote(quoted)} What do you see there, from their side?`
      : "What is hard for them right now, as far as you can tell? Begin with that.",
  );
}

export function editResponsibility({ reading, found }: Assessment): Edit {
  const { reason, earned, cost } = found.responsibility;
  if (reason === "over") {
    return asking("The use is not your fault. Is there one small thing you wish you had done?");
  }
  const quoted = firstWords(reading, reason === "hollow" ? cost : earned);
  return asking(
    quoted
      ? `${youWrote(quoted)} Is there one small thing of your own that you are sorry for?`
      : "Is there one small thing you wish you had done another way? If not, leave this out.",
  );
}

export function editHelp({ reading, evidence, found }: Assessment): Edit {
  const { reason, earned } = found.help;
  if (reason === "tied") return asking("What would you give either way, even after a no?");
  const open = reason === "open-ended" ? firstWords(reading, earned) : null;
  if (open) return asking(`${youWrote(open)} What is one thing you can really do?`);
  const isAsked = signsOf(evidence.signs, "ask", "wish").length > 0;
  const asked = isAsked ? firstWords(reading, found.positive.earned) : null;
  return asking(
    asked
      ? `${youWrote(asked)} What could you do to make that easier?`
      : "What is one thing you can really do for them?",
  );
}
