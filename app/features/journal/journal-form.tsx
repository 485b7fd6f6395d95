import type { SentForm } from "~/features/observations/form/form-state";
import { FormStart } from "~/features/observations/form/form-start";
import type { CrisisContacts } from "~/features/safety/crisis";
import { Button } from "~/ui/forms/button";
import { PromptFields } from "~/ui/forms/prompt-field";
import { monthDay } from "~/time";
import { journalFormId, journalPrompts } from "./journal-prompts";
import "./journal.css";

interface JournalFormProps {
  state: SentForm;
  /** The address that receives the form. */
  action: string;
  contacts: CrisisContacts;
  /** Whether the form is for the day it names. Otherwise it asks for the day. */
  isForDay: boolean;
}

/** The form of a journal entry: mostly taps, on one short page. */
export function JournalForm({ state, action, contacts, isForDay }: JournalFormProps) {
  const { answers, errors, other, isReturned } = state;
  const names = Object.keys(journalPrompts).filter((name) => name !== "day" || !isForDay);
  return (
    <form
      className="journal-form"
      id={journalFormId}
      method="post"
      action={action}
      noValidate
      aria-label="A day in your journal"
      data-day={isForDay || isReturned ? undefined : "today"}
      data-enhance={`#${journalFormId}`}
      data-opens-redirect=""
      data-unsaved-warning=""
    >
      <FormStart
        state={state}
        contacts={contacts}
        prompts={journalPrompts}
        title={`There is another entry for ${monthDay(String(answers.day))}`}
      />
      {isForDay ? <input type="hidden" name="day" value={answers.day} /> : null}
      <PromptFields
        form={journalFormId}
        prompts={journalPrompts}
        names={names}
        answers={answers}
        errors={errors}
      />
      <div>
        <Button name="intent" value="save">
          {other ? "Save this version" : "Save it"}
        </Button>
        <p className="small muted mt-3">You can leave any of it empty.</p>
        <p className="small" data-save-state="" />
      </div>
    </form>
  );
}
