import type { CrisisContacts, CrisisNeed } from "~/features/safety/crisis";
import { LineCalls } from "~/features/safety/line-calls";
import { crisisPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { CallLink, Crisis } from "~/ui/crisis";
import type { Danger, HelpKind } from "../script/dialogue";

interface HelpCardProps {
  card: HelpKind;
  contacts: CrisisContacts;
}

/** Whom to call if this moment were real. */
export function HelpCard({ card, contacts }: HelpCardProps) {
  const { title, why, needs } = cards[card];
  return (
    <Crisis
      id={`card-${card}`}
      title={title}
      why={why}
      calls={<Calls needs={needs} contacts={contacts} />}
      otherwise={notWatched}
    />
  );
}

interface DangerCardProps {
  danger: Danger;
  ending: { title: string; text: string };
  contacts: CrisisContacts;
}

/** The end of an escalation: how to stop kindly, how to leave safely, or how to get care now. */
export function DangerCard({ danger, ending, contacts }: DangerCardProps) {
  if (danger === "kindly") {
    return (
      <section className="sheet flow" aria-labelledby="danger">
        <h2 id="danger" className="title-m">
          {ending.title}
        </h2>
        <p>{ending.text}</p>
        <p className="small">
          If anything about it frightened you, <a href={crisisPath}>see who to call</a>.
        </p>
      </section>
    );
  }
  const { needs, signsLead, signs } = dangers[danger];
  return (
    <Crisis
      id="danger"
      title={ending.title}
      why={ending.text}
      signsLead={signsLead}
      signs={signs}
      calls={<Calls needs={needs} contacts={contacts} />}
      otherwise={notWatched}
    />
  );
}

interface EmergencySignsProps {
  /** The signs that call for help at once. */
  signs: string;
  contacts: CrisisContacts;
}

/** Numbers to call, shown from the first line to the last in a talk that has `watchFor`. */
export function EmergencySigns({ signs, contacts: { emergency, lines } }: EmergencySignsProps) {
  const crisisLine = lines.find(({ need }) => need === "suicide");
  return (
    <section className="standing-help" aria-label="In real life">
      <p className="standing-help__signs">
        <strong>{signs}:</strong> call first.
      </p>
      <div className="standing-help__calls">
        {emergency.tel ? (
          <CallLink tel={emergency.tel} small>
            <span className="visually-hidden">Call </span>
            {emergency.tel}
          </CallLink>
        ) : (
          <strong>Your local emergency number</strong>
        )}
        {crisisLine?.tel ? (
          <CallLink tel={crisisLine.tel} small>
            <span className="visually-hidden">Call </span>
            {crisisLine.display}
          </CallLink>
        ) : null}
      </div>
    </section>
  );
}

type Need = CrisisNeed | "emergency";

const notWatched =
  "This is practice, and we cannot see this page in real time. If it is happening to you, call.";

const cards: Record<HelpKind, { title: string; why: string; needs: Need[] }> = {
  emergency: {
    title: "In real life, this is an emergency",
    why: "Someone who won’t wake up, keeps nodding off, breathes badly, has a seizure or is in danger needs help now. Call first; everything else can wait.",
    needs: ["emergency"],
  },
  suicide: {
    title: "When someone speaks of not being here",
    why: "Take the words as meant. Ask about suicide plainly, and call together. Helpers may call too. If they have a plan for now, or have taken something, call the emergency number first. Stay if it is safe for you.",
    needs: ["suicide", "emergency"],
  },
  violence: {
    title: "When you do not feel safe",
    why: "Get some distance before you do anything else. Being scared is reason enough to call, and you need no proof.",
    needs: ["emergency", "violence"],
  },
  poison: {
    title: "When it may have been too much",
    why: "If the person is wide awake and talking, the poison line can tell you what to do. If they keep nodding off, won’t wake up, collapse or have a seizure, call the emergency number.",
    needs: ["emergency", "poison"],
  },
  prescriber: {
    title: "A question for the prescriber",
    why: "Only the person and their prescriber change a medicine, and stopping suddenly can be dangerous. Call the prescriber or a pharmacist together.",
    needs: ["poison", "emergency"],
  },
};

const dangers: Record<
  Exclude<Danger, "kindly">,
  { needs: Need[]; signsLead: string; signs: string[] }
> = {
  leave: {
    needs: ["emergency", "violence"],
    signsLead: "Leave safely:",
    signs: [
      "Say one line, once: “I want to do this well, so I’m taking a break.” Then go.",
      "Keep your distance. Nobody follows, blocks, grabs or films.",
      "Use your safety plan: the way out, the person, the word you agreed on.",
    ],
  },
  emergency: {
    needs: ["emergency", "suicide", "poison"],
    signsLead: "Get care now:",
    signs: [
      "They won’t wake up or stay awake, breathe badly, have a seizure, are confused or see things: call the emergency number.",
      "They talk of suicide: call the crisis line, and have someone stay with them.",
      "A question about a medicine: ask the prescriber or a pharmacist before anything changes.",
    ],
  },
};

function Calls({ needs, contacts }: { needs: Need[]; contacts: CrisisContacts }) {
  return (
    <>
      {needs.map((need) =>
        need === "emergency" ? (
          <EmergencyLink key={need} tel={contacts.emergency.tel} />
        ) : (
          <LineCalls key={need} need={need} contacts={contacts} />
        ),
      )}
      <ButtonLink variant="quiet" href={crisisPath}>
        Other numbers
      </ButtonLink>
    </>
  );
}

function EmergencyLink({ tel }: { tel: string | null }) {
  if (tel === null) return <strong>Call your local emergency number</strong>;
  return <CallLink tel={tel}>Call {tel}</CallLink>;
}
