import { crisisPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Crisis } from "~/ui/crisis";
import { insteadOf, type CrisisContacts } from "./crisis";
import { EmergencyCall } from "./crisis-lines";
import type { HardCategory } from "./cues";
import { InsteadWords, LineCalls } from "./line-calls";
import { crisisCardWords } from "./crisis-card-words";

const noticed = "We noticed some words in what you wrote. We cannot see this in real time";
const firstWhy = {
  asked: `${noticed}, and an expert’s answer can take two working days. This may not be able to wait.`,
  written: `${noticed}. This may not be able to wait.`,
};
const furtherWhy = "This may not be able to wait either.";

interface CrisisCardProps {
  kind: HardCategory;
  contacts: CrisisContacts;
  why: string;
}

function CrisisCard({ kind, contacts, why }: CrisisCardProps) {
  const { title, signsLead, signs, need, isLineFirst, otherwise } = crisisCardWords[kind];
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
