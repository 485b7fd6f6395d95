import type { CrisisContacts } from "~/features/safety/crisis";
import type { OwnLineKind } from "~/features/coach/own-line/line-kinds";
import { dialoguesPath, freshLinesPath } from "~/http/paths";
import { longDate } from "~/time";
import { Button } from "~/ui/forms/button";
import { TextareaField } from "~/ui/forms/field";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { Notice } from "~/ui/notice";
import { Icon } from "~/ui/pictures/icon";
import { elementWords, listWords } from "../script/element-words";
import type { HelpKind } from "../script/dialogue";
import { HelpCard } from "../talk/help-card";
import { longestOwnLine } from "../talk/own-line";
import type { FreshLine } from "./fresh-lines.server";
import type { FreshSituation } from "./fresh-situations";

export interface FreshPageProps {
  due: { afterTalks: number; situation: FreshSituation } | null;
  lines: (FreshLine & { saidOn: string })[];
  refused: { typed: string; card: HelpKind | null } | null;
  contacts: CrisisContacts;
}

/** One minute without lines to choose from, and the member's own lines over time. */
export function FreshPage({ due, lines, refused, contacts }: FreshPageProps) {
  return (
    <>
      <RunningHead href={dialoguesPath} text="Practice">
        One minute
      </RunningHead>
      <PageHead
        title="What would you say?"
        lead="A new moment, with no lines to choose from. It shows you how your own words change."
      />
      {refused ? <Refused {...refused} contacts={contacts} /> : null}
      {due ? <Ask due={due} typed={refused?.typed ?? ""} /> : <NothingDue />}
      <Lines lines={lines} />
    </>
  );
}

function Ask({ due, typed }: { due: NonNullable<FreshPageProps["due"]>; typed: string }) {
  const { afterTalks, situation } = due;
  return (
    <form method="post" action={freshLinesPath} className="flow flow--form">
      <p>{situation.scene}</p>
      <p className="serif">“{situation.says}”</p>
      <input type="hidden" name="talks" value={afterTalks} />
      <TextareaField
        id="fresh-line"
        name="line"
        label="What you would say"
        hint="One or two sentences in English. Only you can see them. You can skip this."
        rows={3}
        maxLength={longestOwnLine}
        required
        defaultValue={typed}
      />
      <Button>Save my line</Button>
    </form>
  );
}

function NothingDue() {
  return (
    <p>
      A moment comes before your first conversation, and one after every fourth. There is none now.{" "}
      <a href={dialoguesPath}>Back to practice</a>
    </p>
  );
}

function Refused({ card, contacts }: { card: HelpKind | null; contacts: CrisisContacts }) {
  if (!card) {
    return (
      <Notice kind="wait" role="alert" title="That line could not be saved">
        Write one or two sentences, up to 300 characters. Nothing is saved yet.
      </Notice>
    );
  }
  return (
    <>
      <HelpCard card={card} contacts={contacts} />
      <Notice kind="risk" role="alert" title="We did not save this line">
        Some of these words may be about danger. Look first at who to call. If they mean something
        else, write them another way.
      </Notice>
    </>
  );
}

function Lines({ lines }: Pick<FreshPageProps, "lines">) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="fresh-lines" className="mt-7 pb">
      <h2 id="fresh-lines" className="title-s">
        Your lines over time
      </h2>
      <ol className="plain-list flow mt-3">
        {lines.map(({ id, saidOn, afterTalks, says, text, kind, uses }) => (
          <li key={id} className="sheet sheet--flat flow">
            <h3 className="small muted">
              {longDate(saidOn)}, {momentWords(afterTalks)}
            </h3>
            {says ? <p>They said: “{says}”</p> : null}
            <p className="serif own-text">{text}</p>
            <p>
              {kindWords[kind]}
              {uses.length > 0
                ? ` It has ${listWords(uses.map((one) => elementWords(one, "they").name))}.`
                : null}
            </p>
            <form method="post" action={freshLinesPath}>
              <input type="hidden" name="erase" value={id} />
              <button
                type="submit"
                className="go talk__go"
                aria-label={`Erase the line of ${longDate(saidOn)}`}
              >
                Erase it <Icon name="arrow" />
              </button>
            </form>
          </li>
        ))}
      </ol>
    </section>
  );
}

function momentWords(talks: number) {
  return talks === 0 ? "before your first conversation" : `after ${talks} conversations`;
}

/** How the reader read a line, in a sentence about the line. */
const kindWords: Record<OwnLineKind, string> = {
  "warm-specific": "The reader found a kind line about something real.",
  "warm-vague": "The reader found a kind line that could be said to anyone.",
  question: "The reader found a question.",
  lecture: "The reader found advice about how to live.",
  blame: "The reader found blame in it.",
  threat: "The reader found a threat in it.",
  bargain: "The reader found a bargain.",
  rescue: "The reader found an offer to fix it for them.",
  "off-topic": "The reader found no answer to what they said.",
  "not-understood": "The reader could not read it.",
};
