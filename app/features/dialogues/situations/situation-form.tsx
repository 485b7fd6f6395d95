import type { CrisisContacts } from "~/features/safety/crisis";
import { dialoguesPath, ownSituationPath, ownSituationsPath } from "~/http/paths";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/forms/button";
import { FormToken } from "~/ui/forms/form-token";
import { PromptFields } from "~/ui/forms/prompt-field";
import { Notice } from "~/ui/notice";
import { Private } from "~/ui/tag";
import { HelpCard } from "../talk/help-card";
import type { RefusedSituation } from "./read-situation.server";
import { situationPrompts, type SituationAnswers } from "./situation";

interface SituationFormProps {
  template: { id: string; title: string; summary: string };
  /** What stands in the fields at first: empty, or a situation to make another one like. */
  answers: SituationAnswers;
  /** The situation that the form changes, or null to make one. */
  editing: { id: string; base: number } | null;
  refused: RefusedSituation | null;
  contacts: CrisisContacts;
}

/** The form that makes a practice conversation of a member's own situation. */
export function SituationForm({
  template,
  answers,
  editing,
  refused,
  contacts,
}: SituationFormProps) {
  const { title, summary, id } = template;
  const errors = refused?.errors ?? {};
  return (
    <>
      <RunningHead href={ownSituationsPath} text="Your own situation">
        {title}
      </RunningHead>
      <PageHead title={title} lead={summary} />
      <form
        method="post"
        action={ownSituationPath(id)}
        id="situation"
        className="flow flow--form pb"
        noValidate
        data-unsaved-warning=""
      >
        <p>
          We put these words into a script that is ready. Everything else in the talk is made up,
          and what {answers.name || "they"} will say next in real life may be different.
        </p>
        {refused ? <Refused refused={refused} contacts={contacts} /> : null}
        <PromptFields
          form="situation"
          prompts={situationPrompts}
          answers={refused?.answers ?? answers}
          errors={errors}
        />
        {editing ? (
          <>
            <input type="hidden" name="edit" value={editing.id} />
            <input type="hidden" name="base" value={editing.base} />
          </>
        ) : null}
        <FormToken />
        <div className="row">
          <Button>{editing ? "Save the change" : "Make this conversation"}</Button>
          <Private />
        </div>
        <p className="small muted">
          You can erase it whenever you like, with every talk you have had in it. Leave out medicine
          names and amounts: the script never needs them.{" "}
          <a href={dialoguesPath}>Back to practice</a>
        </p>
      </form>
    </>
  );
}

function Refused({ refused, contacts }: { refused: RefusedSituation; contacts: CrisisContacts }) {
  const { card, isFull, isLate } = refused;
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
