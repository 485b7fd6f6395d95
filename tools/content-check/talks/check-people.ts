import type { DialogueScript } from "~/features/dialogues/script/dialogue";
import type { FrontText } from "../passages/front-passages";
import { failure, type Finding } from "../passages/passage";

const wrongPronouns = {
  he: /\b(she|her|hers|herself)\b/i,
  she: /\b(he|him|his|himself)\b/i,
  they: /\b(he|him|his|she|her|hers)\b/i,
};

/** What a loved one can call the member, by the member's role. */
const roles = {
  mother: /(?:^|[,.!?…] )(?:Mom|Mum|Mama|Ma)\b/,
  father: /(?:^|[,.!?…] )(?:Dad|Papa|Pop|Daddy)\b/,
  grandmother: /(?:^|[,.!?…] )(?:Grandma|Nana|Gran)\b/,
  grandfather: /(?:^|[,.!?…] )(?:Grandpa|Gramps)\b/,
};

/**
 * Finds stage directions that use the wrong pronoun for the loved one, notes that speak of the member's
 * part by name, and a loved one who calls the member by two roles.
 */
export function checkPeople(script: DialogueScript, texts: readonly FrontText[]): Finding[] {
  const { you, them, pronoun } = script;
  const role = new Map<string, FrontText>();
  return texts.flatMap((text): Finding[] => {
    const path = text.path.replace(/\.text$/, "");
    const key = path.split(".").at(-1)!;
    if (key === "stage" || key === "replyStage") {
      const [wrong] = wrongPronouns[pronoun].exec(text.text) ?? [];
      return wrong
        ? [failure(text.line, `“${wrong}”: ${them} is “${pronoun}”. Use a name for anyone else`)]
        : [];
    }
    if (key === "coach" || /^debrief\./.test(path)) {
      return RegExp(`\\b${you}\\b`).test(text.text)
        ? [failure(text.line, `“${you}” is the member: write “you”, or name what the line does`)]
        : [];
    }
    if (key !== "reply" && key !== "cue" && !/\.after\.\d+\.line$/.test(path)) return [];
    const found = Object.entries(roles).find(([, call]) => call.test(text.text))?.[0];
    if (found) role.set(found, text);
    return found && role.size > 1
      ? [failure(text.line, `calls the member ${[...role.keys()].join(" and ")}: choose one role`)]
      : [];
  });
}
