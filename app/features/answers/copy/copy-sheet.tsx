import "../answers.css";
import type { ReactNode } from "react";
import { answerPath, deskPath } from "~/http/paths";
import { weekdayDateAt, type Clock } from "~/time";
import { Button } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";
import type { CopyErrors } from "./copy-form.server";
import type { CopyPageData } from "./copy-page.server";
import { CopyPane } from "./copy-pane";
import { CopyTextFields } from "./copy-texts";
import { FoundTable } from "./found-table";

interface CopySheetProps {
  page: CopyPageData;
  clock: Clock;
  /** Why the last action was refused. */
  problem?: string;
  errors?: CopyErrors;
}

/** Where an expert makes the copy of a question for the library. */
export function CopySheet({ page, clock, problem, errors = {} }: CopySheetProps) {
  const { question, answer } = page;
  return (
    <div className="wrap">
      <Frame page={page}>
        <section className="desk__list" aria-labelledby="copy-head">
          <p className="desk__back">
            <Go href={deskPath("answered", { id: question.id })} back>
              The question
            </Go>
          </p>
          <h1 id="copy-head">A copy for the library</h1>
          <p className="muted">
            Your copy starts as the original with a stand-in for everything we found. The member
            reads it before anyone else does.
          </p>
          {problem ? <Notice kind="wait" role="alert" title={problem} /> : null}
          {answer ? <Published answer={answer} clock={clock} /> : null}
          {page.mayCopy && page.isOpen ? (
            <>
              <CopyTextFields page={page} errors={errors} clock={clock} />
              <FoundTable page={page} error={errors.reason} />
            </>
          ) : (
            <WhyNot page={page} />
          )}
        </section>
        {page.mayCopy && page.isOpen ? <CopyPane page={page} error={errors.tag} /> : null}
      </Frame>
      {answer ? <form id="take-down" method="post" /> : null}
    </div>
  );
}

/** One form around the copy and the pane beside it. */
function Frame({ page, children }: { page: CopyPageData; children: ReactNode }) {
  if (!page.mayCopy || !page.isOpen) return <div className="desk">{children}</div>;
  return (
    <form className="desk copy" id="copy-form" method="post" noValidate aria-label="The copy">
      <input type="hidden" name="version" value={page.version} />
      {children}
    </form>
  );
}

function WhyNot({ page }: { page: CopyPageData }) {
  if (page.isOpen) {
    return (
      <Notice title="You can’t make a copy of this question">
        Either the member wants only experts to read it, or nobody has replied yet.
      </Notice>
    );
  }
  return (
    <Notice title="The member said no">
      This question stays between them and the experts. We don’t ask again.
    </Notice>
  );
}

interface PublishedProps {
  answer: NonNullable<CopyPageData["answer"]>;
  clock: Clock;
}

function Published({ answer, clock }: PublishedProps) {
  const readers = answer.audience === "public" ? "Anyone can read it" : "Members can read it";
  return (
    <Notice
      kind="good"
      title={`Published since ${weekdayDateAt(answer.published_at, clock)}`}
      actions={
        <>
          <Go href={answerPath(answer.id)}>See it as others do</Go>
          <Button form="take-down" variant="quiet" size="small" name="intent" value="remove">
            Take it off the site
          </Button>
        </>
      }
    >
      {readers}, as the member agreed. If you change the copy, others read the old text until the
      member agrees to the new one. {helpedWords(answer.helped)}
    </Notice>
  );
}

function helpedWords(helped: number) {
  if (helped === 0) return "No member has said yet that it helped.";
  return helped === 1
    ? "One member said that it helped."
    : `${helped} members said that it helped.`;
}
