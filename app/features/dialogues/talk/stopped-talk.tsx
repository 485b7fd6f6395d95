import type { CrisisContacts } from "~/features/safety/crisis";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";
import type { HelpKind } from "../script/dialogue";
import type { Said } from "../script/place";
import { HelpCard } from "./help-card";

interface StoppedTalkProps {
  /** The line in the member's own words that stopped the talk. */
  said: Said;
  contacts: CrisisContacts;
  /** The debrief, or null while it is not saved. */
  href: string | null;
}

/** The safety note in place of an answer, with whom to call if the words are about something real. */
export function StoppedTalk({ said: { event, words }, contacts, href }: StoppedTalkProps) {
  const own = event.type === "say-own" ? event : null;
  const card = own?.card ?? "emergency";
  const marked = (own?.marks ?? []).map(({ start, end }) => `“${words.line.slice(start, end)}”`);
  return (
    <section className="after-script mt-7 flow">
      <Notice kind="risk" title="We stopped the talk here" level={2}>
        {marked.length > 0 ? <p>This is about {marked.slice(0, 3).join(" and ")}.</p> : null}
        <p>{why[card]}</p>
      </Notice>
      <HelpCard card={card} contacts={contacts} />
      {href ? (
        <p>
          <Go href={href}>What to take from it, when you’re ready</Go>
        </p>
      ) : null}
    </section>
  );
}

const why: Record<HelpKind, string> = {
  emergency: "Some of these words may mean that someone is in danger. First, see who to call.",
  suicide:
    "Some of these words may mean that someone is thinking of suicide. First, see who to call.",
  violence:
    "These words may make things less safe. If fear is behind them, a safety plan will do more for you than a sentence.",
  poison: "Some of these words may mean that someone took too much. First, see who to call.",
  prescriber:
    "Stopping, holding back or changing a medicine can be dangerous. Only the person and their prescriber change it. You can offer company for the call.",
};
