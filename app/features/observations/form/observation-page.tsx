import type { CrisisContacts } from "~/features/safety/crisis";
import {
  lessonPath,
  newObservationPath,
  observationEditPath,
  observationsPath,
} from "~/http/paths";
import { PartsFolio, PartsRail } from "~/ui/forms/parts";
import { RunningHead } from "~/ui/frame/page-head";
import { Private } from "~/ui/tag";
import { ObservationForm } from "./observation-form";
import type { ObservationFormState } from "./form-state";
import { dangerPart, partsOf } from "./observation-parts";

export interface ObservationPageProps {
  state: ObservationFormState;
  contacts: CrisisContacts;
  /** The observation to change; null for a new one. */
  id: string | null;
  /** The lesson the member came from. */
  lesson: { id: string; title: string } | null;
}

const words = {
  use: {
    title: "Map one time",
    lead: "Choose an ordinary time, not the worst one. Tap what fits and skip the rest. A guess is fine, as long as it’s marked.",
    private:
      "Only you can see this, unless you show it in your circle. It’s yours, not evidence, and you can erase it any time.",
    time: "Four short parts, about six minutes",
  },
  "non-use": {
    title: "Map one good time",
    lead: "A meal, a walk, or half an hour that went well without use. Small ones count most, because they can happen again.",
    private: "Only you can see this, unless you show it in your circle.",
    time: "Four short parts, about five minutes",
  },
} as const;

/** The page with the form of an observation. */
export function ObservationPage({ state, contacts, id, lesson }: ObservationPageProps) {
  const { kind } = state;
  const { title, lead, private: who, time } = words[kind];
  const parts = kind === "use" ? [dangerPart, ...partsOf.use] : partsOf[kind];
  const place = lesson
    ? { href: lessonPath(lesson.id), text: `Back to the lesson: ${lesson.title}` }
    : { href: observationsPath, text: "Notebook: Observations" };
  const action = id ? observationEditPath(id) : newObservationPath(kind, { lesson: lesson?.id });
  return (
    <div className="wrap pb">
      <RunningHead {...place}>
        <PartsFolio count={partsOf[kind].length} words={time} />
      </RunningHead>
      <div className="lesson">
        <PartsRail title="In this map" parts={parts} />
        <ObservationForm
          state={state}
          action={action}
          contacts={contacts}
          head={
            <header className="lesson__open">
              <h1>{title}</h1>
              <p className="page-head__lead">{lead}</p>
              <Private>{who}</Private>
            </header>
          }
        />
      </div>
    </div>
  );
}
