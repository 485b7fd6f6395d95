import { Button } from "~/ui/forms/button";
import { Icon } from "~/ui/pictures/icon";
import { Tick } from "~/ui/forms/choices";
import type { CrisisContacts } from "./crisis";
import { noneOfThese, safetyGroups } from "./safety-items";
import type { SafetyResult } from "./safety-check";
import { SafetyNextStep } from "./safety-next-step";
import "./safety.css";

interface SafetyCheckProps {
  /** The result of the viewer's last check. */
  result: SafetyResult | null;
  /** Whether the form was sent with nothing ticked. */
  isEmpty?: boolean;
  hasAccount: boolean;
  contacts: CrisisContacts;
  /** The page that led here. */
  wanted?: string | null;
}

/** The check of the first safety lesson. The ticks are never saved. */
export function SafetyCheckExercise(props: SafetyCheckProps) {
  const { result, isEmpty = false, hasAccount, contacts, wanted = null } = props;
  return (
    <section className="exercise" id="safety-check" aria-labelledby="safety-check-title">
      <div className="exercise__head">
        <h2 className="title-s" id="safety-check-title">
          The safety check
        </h2>
        <span className="private">
          <Icon name="lock" small /> We don’t save what you check
        </span>
      </div>
      {result && !isEmpty ? (
        <SafetyNextStep result={result} contacts={contacts} wanted={wanted} />
      ) : null}
      <form method="post" data-enhance="#safety-check" className="safety-check">
        <input type="hidden" name="exercise" value="safety-check" />
        {result ? <h3>Check again</h3> : null}
        <p>{hasAccount ? savedOnAccount : savedInBrowser}</p>
        <p>Check every box that fits, even if it happened once or long ago.</p>
        <Groups />
        {isEmpty ? <NothingTicked /> : null}
        <Button variant={result ? "quiet" : "primary"}>
          {result ? "Check again" : "See what this means for me"}
        </Button>
      </form>
    </section>
  );
}

const savedOnAccount =
  "We save only the result and the date on your account, because they decide which lessons open. We don’t save the boxes you check. We don’t show the result to any expert or other member, and we tell nobody. Anyone who can open your account can see it.";
const savedInBrowser =
  "You’re not signed in, so only the result is saved, in this browser, until you close it. We don’t save the boxes you check, and we tell nobody. Anyone who uses this browser before then can see which lessons are closed.";

function Groups() {
  return (
    <>
      {safetyGroups.map(({ ask, advice, items }) => (
        <fieldset key={ask}>
          <legend className="field__label">{ask}</legend>
          {advice ? <p>{advice}</p> : null}
          {items.map(({ id, label }) => (
            <CheckItem key={id} id={id}>
              {label}
            </CheckItem>
          ))}
        </fieldset>
      ))}
      <fieldset>
        <legend className="field__label">If nothing above fits</legend>
        <CheckItem id={noneOfThese}>None of these, now or before</CheckItem>
      </fieldset>
    </>
  );
}

// Some browsers restore ticks when a page is opened again. The next person must not see them.
function CheckItem({ id, children }: { id: string; children: string }) {
  return (
    <Tick name="ticked" value={id} autoComplete="off">
      {children}
    </Tick>
  );
}

function NothingTicked() {
  return (
    <p className="field__error" tabIndex={-1} data-focus="" data-announce="">
      <Icon name="alert" small /> Check the boxes that fit, or “None of these.”
    </p>
  );
}
