import type { ReactNode } from "react";
import { safetyPath } from "~/http/paths";
import type { CrisisNeed } from "./crisis";
import type { HardCategory } from "./cues";

interface CardWords {
  title: string;
  signsLead: string;
  signs: string[];
  /** The kind of helpline beside the emergency number. */
  need: CrisisNeed | null;
  /** Whether the helpline comes before the emergency number. */
  isLineFirst?: boolean;
  otherwise: ReactNode;
}

export const crisisCardWords: Record<HardCategory, CardWords> = {
  overdose: {
    title: "This may be an overdose",
    signsLead: "Call for an ambulance now if any of these is happening, or if you are not sure:",
    signs: [
      "they cannot be woken",
      "slow, shallow or no breathing, or choking, gurgling or snoring sounds",
      "lips or nails that look blue, gray or very pale",
      "a seizure, now or in the past day",
    ],
    need: "poison",
    otherwise:
      "Give naloxone if you have it, even if you are not sure what they took. If they are breathing, lay them on their side. If they are not breathing, or only gasping, lay them on their back, tell the dispatcher, and give breaths or CPR as the dispatcher says. Stay until help comes. Nobody should sleep this off.",
  },
  withdrawal: {
    title: "Stopping suddenly can be an emergency",
    signsLead: "Call for an ambulance now if any of these is happening:",
    signs: [
      "a seizure, now or in the past day",
      "confusion, or seeing or hearing things that are not there",
      "very slow or noisy breathing, or you cannot wake them",
      "talk of ending their life",
    ],
    need: "suicide",
    otherwise:
      "Stay with them. In a seizure, move hard things away, turn them on their side and put nothing in their mouth. Tell the responders what they took and when they stopped. Do not give medicine on your own. If none of this is happening, they should still speak with the prescriber or another doctor today.",
  },
  violence: {
    title: "Your safety comes before any skill",
    signsLead: "Call now if anyone:",
    signs: [
      "is hurting you or a child, or is about to",
      "has a weapon, or threatens to use one",
      "has choked you, even if it was yesterday",
      "will not let you leave",
    ],
    need: "violence",
    otherwise: (
      <>
        This is not your fault. Please do not try the steps of this course with them now. An
        advocate can think the next step through with you, from a device nobody else looks into.{" "}
        <a href={safetyPath}>If you do not feel safe at home</a>. If you are the one who might hurt
        somebody, leave the room and call.
      </>
    ),
  },
  accident: {
    title: "This may not be safe right now",
    signsLead: "Call the emergency number now if:",
    signs: [
      "someone who has been drinking or using is driving, or about to",
      "a child is alone with someone who is passed out, drunk or high",
      "there is a fire, smoke or a smell of gas",
      "someone is hurt, or you cannot reach them",
    ],
    need: null,
    otherwise:
      "Do not get in the car, and do not let children get in. Offer a ride or a bed for the night, and do not fight over the keys. If they set off, tell the police where they are going and in which car. Bring children to another adult first. Leave a house with fire, smoke or gas before you call.",
  },
  suicide: {
    title: "If someone may be thinking of suicide",
    signsLead: "Call the emergency number if they:",
    signs: [
      "say they will do it, or are saying goodbye",
      "have hurt themselves already",
      "are alone, and you cannot reach them",
    ],
    need: "suicide",
    isLineFirst: true,
    otherwise:
      "Ask them plainly; asking does not plant the idea. Stay with them, and do not promise to keep it secret. If it is you who cannot go on, the same people are there for you tonight. A crisis like this can pass, and people do come through it.",
  },
};
