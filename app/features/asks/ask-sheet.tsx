import type { PlanState } from "~/features/plans/form/plan-state";
import { EraseEntry } from "~/features/plans/form/plan-page";
import { AnswerList } from "~/features/observations/saved/answer-list";
import type { CrisisContacts } from "~/features/safety/crisis";
import { askPath, asksPath } from "~/http/paths";
import { longDate } from "~/time";
import { answersInWords } from "~/ui/forms/answers-in-words";
import { CoveredPage } from "~/ui/frame/covered-page";
import { dayOf, isPlanned, stateLabels, type Ask, type AskPart, type AskState } from "./ask";
import { AskForm } from "./ask-form";
import { promptsOf } from "./ask-prompts";
import { AskSide } from "./ask-side";
import { AfterAnswer } from "./after-answer";
import "./asks.css";

export interface AskSheetProps {
  ask: Ask;
  state: AskState;
  today: string;
  contacts: CrisisContacts;
  canRehearse: boolean;
  track: string;
  forms: Record<AskPart, PlanState>;
  /** The form that came back because it was not saved. */
  returned: { part: AskPart; state: PlanState } | null;
}

/** One ask: its plan, how it went, and when help began. Each part has its form. */
export function AskSheet(props: AskSheetProps) {
  const { ask, state, today } = props;
  const day = dayOf(ask);
  const hasPlan = isPlanned(ask) || !ask.result;
  return (
    <CoveredPage
      place={{ href: asksPath, text: "The days you ask" }}
      here={stateLabels[state]}
      title={day ? longDate(day) : "When the moment comes"}
      note="Only you can see this."
    >
      <div className={hasPlan ? "cols cols--main-side" : undefined}>
        <div className="stack stack--wide">
          <AfterAnswer ask={ask} state={state} today={today} />
          {hasPlan ? <Part {...props} part="plan" title="The plan" open="Change the plan" /> : null}
          <Part
            {...props}
            part="result"
            title="How it went"
            open={ask.result ? "Change what you noted" : "Write down how it went"}
          />
          {state === "yes" || state === "entered" ? (
            <Part
              {...props}
              part="entry"
              title="When help began"
              open={ask.entry ? "Change the day" : "Note the day"}
            />
          ) : null}
        </div>
        {hasPlan ? <AskSide id={ask.id} {...props} /> : null}
      </div>
      <EraseEntry action={askPath(ask.id)} />
    </CoveredPage>
  );
}

interface PartProps extends AskSheetProps {
  part: AskPart;
  title: string;
  open: string;
}

function Part({ ask, part, title, open, forms, returned, contacts }: PartProps) {
  const isReturned = returned?.part === part;
  const saved = answersInWords(promptsOf[part], ask[part] ?? {});
  return (
    <section id={part} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`} className="title-m">
        {title}
      </h2>
      {saved.length > 0 ? <AnswerList answers={saved.map(withLongDay)} /> : null}
      <details className="opens-here mt-4 screen-only" open={isReturned || undefined}>
        <summary>{open}</summary>
        <AskForm
          id={ask.id}
          part={part}
          state={isReturned ? returned.state : forms[part]}
          contacts={contacts}
        />
      </details>
    </section>
  );
}

function withLongDay<Answer extends { text: string }>(answer: Answer): Answer {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(answer.text);
  return isDay ? { ...answer, text: longDate(answer.text) } : answer;
}
