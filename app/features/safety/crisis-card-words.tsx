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
    signsLead: "One sign is enough. Call the emergency number now, and call if you are not sure:",
    signs: [
      "you cannot wake them: shout, shake a shoulder, and rub your knuckles hard on their breastbone",
      "they wake but keep nodding off, or cannot stay awake to talk",
      "slow breathing or hardly any, or only a snore or gasp now and then",
      "choking, gurgling or a strange snoring sound, and you cannot wake them",
      "lips or nails that look blue, gray or pale, or tiny pupils",
      "a seizure, now or in the past day",
      "chest pain, a very hot body or a severe headache after meth or cocaine",
      "a drooping face, a weak arm or slurred speech, which may be a stroke",
    ],
    need: "poison",
    otherwise:
      "Give naloxone if you have it, even if you are not sure what they took. If they are not breathing, or only gasping, lay them on their back and start breaths or CPR the way the dispatcher tells you. If you have no training, push hard and fast in the middle of the chest. Do not wait for naloxone to work. If they are breathing, lay them on their side. Stay until help comes. Naloxone wears off, so they need medical care even if they wake up. Nobody should sleep this off. If you are afraid of them, call from somewhere safe. The poison line is for someone who is wide awake and talking.",
  },
  withdrawal: {
    title: "Stopping suddenly can be an emergency",
    signsLead: "Call the emergency number now if any of these is happening:",
    signs: [
      "a seizure, now or in the past day",
      "hard shaking, confusion, or seeing or hearing things that are not there",
      "very slow or noisy breathing, or you cannot wake them",
      "talk of ending their life",
    ],
    need: "suicide",
    otherwise:
      "Stay with them. In a seizure, move hard things away, turn them on their side, put nothing in their mouth and do not hold them down. Tell the responders what they took and when they stopped. Do not give medicine on your own. If none of this is happening, they should still speak with the prescriber or another doctor today. Until then they should keep taking a prescribed medicine the way it was prescribed, and someone else should drive. If they have been drinking, took an opioid or are very sleepy, they should ask a pharmacist before the next pill. If you are afraid of them, call from somewhere safe.",
  },
  violence: {
    title: "Your safety comes before any skill",
    signsLead: "Call the emergency number now if anyone:",
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
        advocate can think the next step through with you. Use a phone nobody else looks into,
        because a call or text may show in a call list or on a shared bill. If someone has choked
        you, see a doctor even if there are no marks.{" "}
        <a href={safetyPath}>If you do not feel safe at home</a>. If you are the one who might hurt
        somebody, leave the room and call one of these numbers.
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
      "Do not get in the car, and do not let children get in. Offer a ride or a bed for the night, and do not fight over the keys. If they drive off, call the emergency number and say where they are going and in which car. If you are afraid of them, get somewhere safe before you call. Bring children to another adult first. Leave a house with fire, smoke or gas before you call.",
  },
  suicide: {
    title: "If someone may be thinking of suicide",
    signsLead: "Call the emergency number if they:",
    signs: [
      "say they will do it soon, have what they would need, or are saying goodbye",
      "have hurt themselves or taken something, even if they look fine",
      "are alone, and you cannot reach them",
    ],
    need: "suicide",
    isLineFirst: true,
    otherwise:
      "Ask them plainly; asking does not plant the idea. If they say yes, ask whether it is for tonight, whether they have what they would need, and whether they have already taken or done anything. If every answer is no, stay with them and call the crisis line together now. If they say no and you are still worried, call the crisis line yourself. Do not promise to keep it secret. If they say it to keep you from leaving, or you are afraid of them, get somewhere safe, then call the emergency number. If it is you who cannot go on, the same people are there for you tonight. A crisis like this can pass, and people do come through it.",
  },
};
