import { CrisisCards } from "~/features/safety/crisis-card";
import { CueNotes } from "~/features/safety/cue-notes";
import type { CrisisContacts } from "~/features/safety/crisis";
import { FormNotice, type FormNoticeProps } from "./form-notice";

interface FormStartProps extends FormNoticeProps {
  contacts: CrisisContacts;
}

/**
 * The first lines of a form: why it came back, the crisis cards, notes, and what the next answer needs to know:
 * which cards were shown, and what the form was filled from.
 */
export function FormStart({ contacts, ...notice }: FormStartProps) {
  const { cards, soft, base } = notice.state;
  return (
    <>
      <FormNotice {...notice} />
      {cards.length > 0 ? <CrisisCards kinds={cards} contacts={contacts} /> : null}
      {cards.length > 0 ? <input type="hidden" name="shown" value={cards.join(" ")} /> : null}
      <CueNotes kinds={soft} />
      {base === null ? null : <input type="hidden" name="base" value={base} />}
    </>
  );
}
