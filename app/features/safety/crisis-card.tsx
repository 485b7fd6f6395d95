import type { ReactNode } from "react";
import { crisisPath, safetyPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Crisis } from "~/ui/crisis";
import { insteadOf, type CrisisContacts, type CrisisNeed } from "./crisis";
import { EmergencyCall } from "./crisis-lines";
import type { HardCategory } from "./cues";
import { InsteadWords, LineCalls } from "./line-calls";

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

const noticed = "We noticed some words in what you wrote. We cannot see this in real time";
const firstWhy = {
  asked: `${noticed}, and an expert’s answer can take two working days. This may not be able to wait.`,
  written: `${noticed}. This may not be able to wait.`,
};
const furtherWhy = "This may not be able to wait either.";

const cards: Record<HardCategory, CardWords> = {
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

interface CrisisCardProps {
  kind: HardCategory;
  contacts: CrisisContacts;
  why: string;
}

function CrisisCard({ kind, contacts, why }: CrisisCardProps) {
  const { title, signsLead, signs, need, isLineFirst, otherwise } = cards[kind];
  const emergency = <EmergencyCall emergency={contacts.emergency} />;
  const instead = need && insteadOf(contacts, need);
  const lines = need && <LineCalls need={need} contacts={contacts} small />;
  const calls = (
    <>
      {isLineFirst ? lines : emergency}
      {isLineFirst ? emergency : lines}
      <ButtonLink variant="quiet" size="small" href={crisisPath}>
        Other numbers
      </ButtonLink>
    </>
  );
  return (
    <Crisis
      id={`card-${kind}`}
      title={title}
      why={why}
      signsLead={signsLead}
      signs={signs}
      calls={calls}
      otherwise={
        instead ? (
          <>
            {otherwise} <InsteadWords text={instead} />
          </>
        ) : (
          otherwise
        )
      }
    />
  );
}

interface CrisisCardsProps {
  kinds: readonly HardCategory[];
  contacts: CrisisContacts;
  /** Whether the text is a question to an expert. The expert may not read it today. */
  isAsking?: boolean;
}

/**
 * Shows what to do now for a text with cues, the most urgent first. The cards appear before the text is
 * saved, but the member can always send it.
 */
export function CrisisCards({ kinds, contacts, isAsking }: CrisisCardsProps) {
  return (
    <div className="crisis-cards" tabIndex={-1} data-focus="">
      {kinds.map((kind, index) => (
        <CrisisCard
          key={kind}
          kind={kind}
          contacts={contacts}
          why={index > 0 ? furtherWhy : isAsking ? firstWhy.asked : firstWhy.written}
        />
      ))}
    </div>
  );
}
