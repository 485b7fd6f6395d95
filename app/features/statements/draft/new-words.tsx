import { CrisisCards } from "~/features/safety/crisis-card";
import type { CrisisContacts } from "~/features/safety/crisis";
import type { HardCategory } from "~/features/safety/cues";
import { SenderNotice, type SenderProblem } from "~/features/membership/sender-notice";
import { newStatementPath, statementPath } from "~/http/paths";
import { PageHead } from "~/ui/frame/page-head";
import { savedSheetId } from "../statement";
import { StatementHead } from "../statement-head";
import { DraftView, type Draft } from "./draft-view";
import type { Moment } from "./moment-notice";

export interface NewWordsProps {
  draft: Draft & { cards?: readonly HardCategory[] };
  moment: Moment;
  contacts: CrisisContacts;
  /** The lesson the member came from. */
  lesson: { id: string; title: string } | null;
  /** Why the words could not be saved, and the statement that they change; null for a new one. */
  unsaved?: { problem: SenderProblem; id: string | null };
}

/** The page with the form of a new statement, or of words that could not be saved. */
export function NewWords({ draft, moment, contacts, lesson, unsaved }: NewWordsProps) {
  const { cards = [] } = draft;
  const from = { lesson: lesson?.id };
  const id = unsaved?.id ?? null;
  const asked = moment === "unasked" ? undefined : moment;
  return (
    // The page takes the place of a saved statement's page.
    <div className="wrap wrap--mid pb" id={unsaved ? savedSheetId : undefined}>
      <StatementHead lesson={lesson} hasWords />
      <PageHead title="What you’d like to say" />
      <div className="cover-area" data-cover-area="">
        <DraftView
          {...draft}
          moment={moment}
          action={id ? statementPath(id, from) : newStatementPath({ ...from, moment: asked })}
          shown={cards.join(" ")}
          cards={
            <>
              {unsaved ? <SenderNotice problem={unsaved.problem} /> : null}
              {cards.length > 0 ? <CrisisCards kinds={cards} contacts={contacts} /> : null}
            </>
          }
        />
      </div>
    </div>
  );
}
