import { PlanFields } from "~/features/plans/form/plan-fields";
import type { PlanState } from "~/features/plans/form/plan-state";
import type { CrisisContacts } from "~/features/safety/crisis";
import { askPath, asksPath, newAskPath } from "~/http/paths";
import { FormToken } from "~/ui/forms/form-token";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import type { AskPart } from "./ask";
import { promptsOf } from "./ask-prompts";
import "~/features/observations/observations.css";

export interface AskFormProps {
  /** The ask to change; null for a new one. */
  id: string | null;
  part: AskPart;
  state: PlanState;
  contacts: CrisisContacts;
}

const words: Record<AskPart, { label: string; save: string }> = {
  plan: { label: "What you’ll ask, and when", save: "Save the plan" },
  result: { label: "How it went", save: "Save how it went" },
  entry: { label: "When help began", save: "Save the day" },
};

/** The form for one part of an ask. */
export function AskForm({ id, part, state, contacts }: AskFormProps) {
  const { label, save } = words[part];
  return (
    <PlanFields
      kind={`ask-${part}`}
      prompts={promptsOf[part]}
      state={state}
      contacts={contacts}
      action={id ? askPath(id) : newAskPath({ part })}
      label={label}
      saveLabel={save}
    >
      <input type="hidden" name="part" value={part} />
      {id ? null : <FormToken />}
    </PlanFields>
  );
}

/** A page with one form of an ask: a new ask, or what could not be saved. */
export function AskFormPage(props: AskFormProps) {
  return (
    <div className="wrap wrap--mid pb">
      <RunningHead href={asksPath} text="The days you ask" />
      <PageHead
        title={words[props.part].label}
        lead={
          props.part === "plan"
            ? "A day, a place and one sentence. Everything can stay empty, and you can change it later."
            : undefined
        }
      />
      <AskForm {...props} />
    </div>
  );
}
