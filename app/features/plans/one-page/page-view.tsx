import type { ReactNode } from "react";
import type { CrisisContacts } from "~/features/safety/crisis";
import { planPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { answersInWords } from "~/ui/forms/answers-in-words";
import { Icon } from "~/ui/pictures/icon";
import { StateTag } from "~/ui/tag";
import { CallText } from "../call-text";
import { planFormId } from "../plan";
import { CallFirst } from "./call-first";
import type { PageForm } from "./page-state";
import "./one-page.css";

interface PageViewProps {
  planForm: PageForm;
  answers: AnyAnswers;
  contacts: CrisisContacts;
  /** Whether the page is saved nowhere. With script, it empties itself. */
  isUnsaved?: boolean;
  /** Before the words at the foot of the page. */
  note?: string;
  /** Beside the print button. */
  actions: ReactNode;
  /** Below the page. */
  children: ReactNode;
}

/** The whole plan on one page: whom to call, then each answer, with a link on each phone number. */
export function PageView(props: PageViewProps) {
  const { planForm, answers, contacts, isUnsaved, note, actions, children } = props;
  const { page } = planForm;
  return (
    <div
      className="page-view"
      id={planFormId(planForm.kind)}
      tabIndex={-1}
      data-focus=""
      data-forget={isUnsaved ? "" : undefined}
    >
      <CallFirst
        call={page.call}
        contacts={contacts}
        id={`${planFormId(planForm.kind)}-call-first`}
      />
      <Answers planForm={planForm} answers={answers} />
      <p className="small muted one-view__foot">
        {note} {page.foot}{" "}
        {page.more ? <a href={planPath(page.more.kind)}>{page.more.text}</a> : null}
      </p>
      <div className="row screen-only">
        <Button type="button" variant="quiet" size="small" className="needs-script" data-print="">
          <Icon name="print" small /> Print as “Notes”
        </Button>
        {actions}
      </div>
      {children}
    </div>
  );
}

function Answers({ planForm, answers }: Pick<PageViewProps, "planForm" | "answers">) {
  const { prompts, page } = planForm;
  const words = new Map(answersInWords(prompts, answers).map(({ name, text }) => [name, text]));
  return (
    <dl className="one-view">
      {Object.entries(page.labels).map(([name, label]) => {
        const text = words.get(name);
        if (!text) return null;
        return (
          <div key={name} className={page.keys.includes(name) ? "is-key" : undefined}>
            <dt>{label}</dt>
            <dd className="own-line">
              <CallText text={text} />
            </dd>
          </div>
        );
      })}
      <GoneOver page={page} answers={answers} />
    </dl>
  );
}

function GoneOver({ page, answers }: { page: PageForm["page"]; answers: AnyAnswers }) {
  if (!page.goneOver) return null;
  const { name, label, notYet, text } = page.goneOver;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {answers[name] === "yes" ? (
          "Yes"
        ) : (
          <>
            <StateTag kind="wait">{notYet}</StateTag> {text}
          </>
        )}
      </dd>
    </div>
  );
}
