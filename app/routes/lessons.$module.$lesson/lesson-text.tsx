import { LessonOpening } from "~/features/lessons/lesson-head";
import { LessonTurn } from "~/features/lessons/lesson-foot";
import { SourcesFold } from "~/features/library/sources-fold";
import type { ClosedReason } from "~/features/membership/access";
import { AccessGate } from "~/features/membership/access-gate";
import { MapLinks } from "~/features/observations/form/observation-invite";
import { Button } from "~/ui/forms/button";
import { Listen } from "~/ui/listen";
import { Notice } from "~/ui/notice";
import { lessonPath, lessonsPath } from "~/http/paths";
import { type LessonTextProps, InsetView } from "./lesson-inset";

export function LessonText(props: LessonTextProps) {
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
        <Listen label="Listen to this lesson" to="[data-read] :is(h2, h3, p, li)" />
        {lesson.hasPrescriberBox ? (
          <Notice kind="risk" title="Only the person and their prescriber change the medicine." />
        ) : null}
      </div>
      {parts.map((part, index) =>
        part.kind === "html" ? (
          <div
            key={index}
            className="prose"
            data-read=""
            dangerouslySetInnerHTML={{ __html: part.html }}
          />
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
