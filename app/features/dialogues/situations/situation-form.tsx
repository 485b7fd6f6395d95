import type { CrisisContacts } from "~/features/safety/crisis";
import { dialoguesPath, ownSituationPath, ownSituationsPath } from "~/http/paths";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { Button } from "~/ui/forms/button";
import { FormToken } from "~/ui/forms/form-token";
import { PromptFields } from "~/ui/forms/prompt-field";
import { Private } from "~/ui/tag";
import type { RefusedSituation } from "./read-situation.server";
import { SituationNotice } from "./situation-notice";
import { situationPrompts, type SituationAnswers } from "./situation";

export interface SituationFormProps {
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
    <div className="wrap wrap--mid">
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
        {refused ? <SituationNotice refused={refused} contacts={contacts} /> : null}
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
    </div>
  );
}
