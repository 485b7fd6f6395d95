import type { ReactNode } from "react";
import type { CrisisContacts } from "~/features/safety/crisis";
import { Openness } from "../script/openness";
import type { DialogueScript } from "../script/dialogue";
import { doorOf, doorWords, movementOf } from "../script/door";
import { moodSentence, movementSentence } from "../script/door-words";
import { EmergencySigns } from "./help-card";
import type { TalkPosition } from "./replay-dialogue";

interface DoorPanelProps {
  script: DialogueScript;
  position: TalkPosition;
  contacts: CrisisContacts;
  /** More for the side column. */
  children?: ReactNode;
}

/** The loved one's door with its word, in a live region that screen readers read after each move. */
export function DoorPanel({ script, position, contacts, children }: DoorPanelProps) {
  const { them, watchFor } = script;
  const isConversation = partOf(script, position) !== "B";
  return (
    <aside
      className="stage__side"
      aria-label={isConversation ? `How ${them} is taking it` : "What matters now"}
    >
      <div className="sticky">
        <div aria-live="polite" aria-atomic="true">
          {isConversation ? <TheirDoor script={script} position={position} /> : <NoDoor />}
        </div>
        {watchFor ? <EmergencySigns signs={watchFor} contacts={contacts} /> : null}
        <p className="small muted mt-4 stage__note">
          {isConversation
            ? "One talk seldom opens the door all the way. You can stop while it’s partly open and come back another day."
            : "Your exact words don’t matter in this part. There’s no wrong way to call for help."}
        </p>
        {children}
      </div>
    </aside>
  );
}

function TheirDoor({
  script,
  position: { mood, said },
}: {
  script: DialogueScript;
  position: TalkPosition;
}) {
  const open = doorOf(mood);
  const last = said.at(-1);
  return (
    <Openness
      open={open}
      who={`${script.them}’s door is`}
      state={doorWords[open]}
      reason={moodSentence(mood, script.pronoun)}
    >
      {!last
        ? "This is where it stands as you begin."
        : last.isTakenBack
          ? "Back where it was before that line."
          : movementSentence(movementOf(last.before, last.after))}
    </Openness>
  );
}

function NoDoor() {
  return (
    <div className="sheet openness">
      <div>
        <p className="openness__who">What matters now is</p>{" "}
        <p className="openness__state">acting</p>
      </div>
    </div>
  );
}

function partOf({ points }: DialogueScript, { point, said }: TalkPosition) {
  return (point ?? points.find(({ id }) => id === said.at(-1)!.pointId))?.part;
}
