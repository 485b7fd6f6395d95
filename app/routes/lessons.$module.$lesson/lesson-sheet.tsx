import { ExercisePanel } from "~/features/lessons/exercises/exercise-panel";
import { JournalInvite } from "~/features/journal/journal-invite";
import { LessonOpening, LessonRunningHead } from "~/features/lessons/lesson-head";
import { LessonTurn } from "~/features/lessons/lesson-foot";
import { SourcesFold } from "~/features/library/sources-fold";
import { PaperPanel } from "~/features/lessons/paper-panel";
import type { ClosedReason } from "~/features/membership/access";
import { AccessGate } from "~/features/membership/access-gate";
import { MapLinks, ObservationInvite } from "~/features/observations/form/observation-invite";
import type { CrisisContacts } from "~/features/safety/crisis";
import type { SafetyResult } from "~/features/safety/safety-check";
import { SafetyCheckExercise } from "~/features/safety/safety-check-exercise";
import { StatementInvite } from "~/features/statements/statement-invite";
import { Button } from "~/ui/forms/button";
import { Cached } from "~/ui/frame/markup";
import { Notice } from "~/ui/notice";
import { Rail } from "~/features/lessons/rail";
import type { ExerciseResult } from "~/features/lessons/submit-exercise.server";
import { lessonPath, lessonsPath } from "~/http/paths";
import { DialogueInvite } from "./dialogue-invite";
import type { Inset, LessonData } from "./load-lesson.server";

/** Whether the page shows text or choices of its viewer. Such a page must not be cached. */
export function holdsOwnWords({ responses, ratings }: Pick<LessonData, "responses" | "ratings">) {
  return Object.keys(responses).length > 0 || ratings.length > 0;
}

interface Props {
  data: LessonData;
  contacts: CrisisContacts;
  safety: SafetyResult | null;
  /** The result of the exercise that this request sent, if it sent one. */
  submitted: ExerciseResult | null;
  isSafetyCheckEmpty: boolean;
  /** The safety check came to "support", and this lesson is a skill. */
  isAdvocateFirst: boolean;
  /** The page that led to the safety check. */
  wanted: string | null;
}

/** The page of a lesson: the module beside it, the text with its exercises, and the links to go on. */
export function LessonSheet(props: Props) {
  const { place, ...text } = props.data;
  const { lesson } = text;
  const isShared = !holdsOwnWords(text) && !props.submitted;
  return (
    <div className="wrap">
      <LessonRunningHead place={place} />
      <div className="lesson">
        <Rail
          title="In this module"
          lessons={place.lessons.map(({ id, title, window, isClosed }) => ({
            // Relative to the address of this lesson.
            href: isClosed ? null : id.slice(id.indexOf("/") + 1),
            text: title,
            isRead: window === "lit",
            isCurrent: id === lesson.id,
          }))}
        />
        <Cached as="article" of={LessonText} given={{ ...props, data: text }} isShared={isShared} />
      </div>
    </div>
  );
}

interface TextProps extends Omit<Props, "data"> {
  data: Omit<LessonData, "place">;
}

function LessonText(props: TextProps) {
  const { lesson, previous, next, skipped, parts, sources, isRead, isSignedIn, closed } =
    props.data;
  const action = lessonPath(lesson.id);
  const onward = next ? lessonPath(next.id) : lessonsPath;
  return (
    <>
      <div className="prose">
        <LessonOpening
          {...lesson}
          isRead={isRead}
          isAdvocateFirst={props.isAdvocateFirst}
          skipTo={onward}
        />
        {lesson.hasPrescriberBox ? (
          <Notice kind="risk" title="Only the person and their prescriber change the medicine." />
        ) : null}
      </div>
      {parts.map((part, index) =>
        part.kind === "html" ? (
          <div key={index} className="prose" dangerouslySetInnerHTML={{ __html: part.html }} />
        ) : (
          <div key={index} className="prose">
            <InsetView part={part} action={action} {...props} />
          </div>
        ),
      )}
      <div className="prose">
        {isSignedIn && lesson.id.startsWith("understanding-use/") ? (
          <MapLinks lesson={lesson.id} />
        ) : null}
        {closed ? <RestOfLesson reason={closed} /> : <SourcesFold sources={sources} {...lesson} />}
        {isRead ? <Reopen action={action} /> : null}
        <LessonTurn
          action={action}
          previous={previous}
          next={next}
          skipped={skipped}
          savesProgress={isSignedIn && !closed}
          isRead={isRead}
        />
      </div>
    </>
  );
}

function InsetView({ part, action, ...props }: TextProps & { part: Inset; action: string }) {
  const { isSignedIn, responses, ratings } = props.data;
  switch (part.kind) {
    case "exercise": {
      const { exercise } = part;
      const sent = props.submitted?.exerciseId === exercise.id ? props.submitted : null;
      return (
        <ExercisePanel
          exercise={exercise}
          action={action}
          isSignedIn={isSignedIn}
          response={sent?.response ?? responses[exercise.id] ?? null}
          ratings={ratings}
          typed={sent?.typed ?? null}
          error={sent?.error ?? null}
          wasSaved={sent !== null && sent.error === null}
        />
      );
    }
    case "safety-check":
      return (
        <SafetyCheckExercise
          result={props.safety}
          isEmpty={props.isSafetyCheckEmpty}
          hasAccount={isSignedIn}
          contacts={props.contacts}
          wanted={props.wanted}
        />
      );
    case "statement":
      return <StatementInvite id={part.id} lesson={props.data.lesson.id} />;
    case "observation":
      return (
        <ObservationInvite
          kind={part.of}
          lesson={props.data.lesson.id}
          contacts={props.contacts}
          today={props.data.today}
        />
      );
    case "journal":
      return (
        <JournalInvite
          lesson={props.data.lesson.id}
          contacts={props.contacts}
          today={props.data.today}
        />
      );
    case "paper":
      return <PaperPanel id={part.id} sheet={part.sheet} />;
    case "dialogue":
      return <DialogueInvite dialogue={part} isSignedIn={isSignedIn} />;
  }
}

/** Below the part on leaving an argument: why the rest is closed, and what opens it. */
function RestOfLesson({ reason }: { reason: ClosedReason }) {
  return (
    <section className="flow" aria-label="The rest of this lesson">
      <p>This part is open to everyone, because it is about your safety.</p>
      <AccessGate reason={reason} />
    </section>
  );
}

function Reopen({ action }: { action: string }) {
  return (
    <form method="post" action={action} className="screen-only">
      <Button variant="plain" size="small" name="intent" value="reopen">
        Mark as not read yet
      </Button>
    </form>
  );
}
