import { inWords } from "~/ui/forms/answers-in-words";
import type { Prompts } from "~/ui/forms/prompt";
import { nonUsePrompts } from "../non-use-prompts";
import type { Observation } from "../observation";
import { usePrompts } from "../use-prompts";

/** "Home. With family, me." Empty if neither was answered. */
export function whereAndWith({ kind, answers }: Observation) {
  const prompts: Prompts = kind === "use" ? usePrompts : nonUsePrompts;
  const place = inWords(prompts.place!, answers.place);
  const company = inWords(prompts.with!, answers.with);
  return [place, company && `With them: ${lower(company)}`].filter(Boolean).join(". ");
}

/** What one map can say on its own. It never says why, or what will happen. */
export function singleFinding(observation: Observation): string {
  if (observation.kind === "non-use") {
    return observation.answers.before
      ? "You did something small just before. You can do that part again."
      : "A good time is made of parts. Look for one that you could set up again.";
  }
  const { sign, signLead } = observation.answers;
  if (!sign) return "There is no first sign on this map yet. Next time, notice what came earliest.";
  if (signLead === "minutes") return "The first sign came only minutes before. That happens.";
  if (signLead === "") return "You noticed a first sign. Watch for it next time.";
  const lead = inWords(usePrompts.signLead, signLead).toLowerCase();
  return signLead === "longer"
    ? "The first sign came hours before. That’s early enough to try something small."
    : `The first sign came ${lead} before. That’s early enough to try something small.`;
}

function lower(text: string) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
