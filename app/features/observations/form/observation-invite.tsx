import type { CrisisContacts } from "~/features/safety/crisis";
import { newObservationPath, patternsPath } from "~/http/paths";
import { ExerciseFrame } from "~/ui/exercise-frame";
import { Go } from "~/ui/go";
import type { ObservationKind } from "../observation";
import { emptyForm } from "./form-state";
import { ObservationForm } from "./observation-form";
import "../observations.css";

interface ObservationInviteProps {
  kind: ObservationKind;
  /** "module/lesson": where the member comes from, and can go back to. */
  lesson: string;
  contacts: CrisisContacts;
  today: string;
}

const words = {
  use: { title: "Map one time", open: "Open the map here" },
  "non-use": { title: "Map one good time", open: "Open the map here" },
} as const;

/** In a lesson, the form of an observation, folded until it is opened. */
export function ObservationInvite({ kind, lesson, contacts, today }: ObservationInviteProps) {
  const action = newObservationPath(kind, { lesson });
  const { title, open } = words[kind];
  return (
    <ExerciseFrame
      id={`observation-${kind}`}
      title={title}
      note="Only you can see this, unless you show it in your circle"
    >
      <p>Tap what fits and skip the rest. It has four short parts, and you can stop halfway.</p>
      <details className="opens-here">
        <summary>{open}</summary>
        <ObservationForm state={emptyForm(kind, today)} action={action} contacts={contacts} />
      </details>
      <Go href={action}>Open it on a page of its own</Go>
    </ExerciseFrame>
  );
}

/** The ways to a member's own maps, for lessons that do not open the form themselves. */
export function MapLinks({ lesson }: { lesson: string }) {
  return (
    <p className="row screen-only map-links">
      <Go href={newObservationPath("use", { lesson })}>Map one time</Go>
      <Go href={newObservationPath("non-use", { lesson })}>Map a good time</Go>
      <Go href={patternsPath}>What your maps show</Go>
    </p>
  );
}
