import { SenderNotice } from "~/features/membership/sender-notice";
import type { CrisisContacts } from "~/features/safety/crisis";
import { ownSituationsPath } from "~/http/paths";
import { Notice } from "~/ui/notice";
import { HelpCard } from "../talk/help-card";
import type { RefusedSituation } from "./read-situation.server";

interface SituationNoticeProps {
  refused: RefusedSituation;
  contacts: CrisisContacts;
}

/** Why the form of a situation came back, and what to do. Whom to call comes first. */
export function SituationNotice({ refused, contacts }: SituationNoticeProps) {
  const { card, isFull, isLate, problem } = refused;
  if (problem) {
    return (
      <>
        {card ? <HelpCard card={card} contacts={contacts} /> : null}
        <SenderNotice problem={problem} />
      </>
    );
  }
  if (isLate) {
    return (
      <Notice kind="wait" role="alert" title="This was changed in another window">
        Your words are still here. Save them again to replace the other ones.
      </Notice>
    );
  }
  if (card) {
    return (
      <>
        <HelpCard card={card} contacts={contacts} />
        <Notice kind="risk" role="alert" title="We do not make practice of this">
          Some of these words may be about danger. Look first at who to call. If they mean something
          else, write them another way. Nothing is saved.
        </Notice>
      </>
    );
  }
  return isFull ? (
    <Notice kind="wait" role="alert" title="You have twelve situations">
      <p>
        <a href={ownSituationsPath}>Erase one</a> to make room for this one. Nothing is saved yet.
      </p>
    </Notice>
  ) : (
    <Notice kind="wait" role="alert" title="Something is missing">
      Your words are still here. Nothing is saved yet.
    </Notice>
  );
}
