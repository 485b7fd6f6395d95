import {
  crisisPath,
  dialoguesPath,
  lessonPath,
  membershipPath,
  safetyCheckFor,
  safetyPath,
} from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Icon } from "~/ui/pictures/icon";
import type { TodayData } from "./load-today.server";
import { StepPanel } from "./step-panel";

/** The panel at the top of Today: the next step, or the reason why the rest of the course is closed. */
export function TodayStep({
  step,
  waitsFor,
  course,
}: Pick<TodayData, "step" | "waitsFor" | "course">) {
  if (course.length === 0) return <NoLessonsYet />;
  switch (step.kind) {
    case "resume":
    case "start":
      return (
        <StepPanel
          kicker={step.kind === "resume" ? "Where you left off" : "Your next step"}
          title={step.lesson.title}
          text={`${step.lesson.summary} About ${step.lesson.minutes} minutes.`}
        >
          <ButtonLink href={lessonPath(step.lesson.id)}>
            {step.kind === "resume" ? "Keep reading" : "Start this lesson"}{" "}
            <Icon name="arrow" small />
          </ButtonLink>
        </StepPanel>
      );
    case "more":
      if (waitsFor === "safety-pause") return <AdvocateStep />;
      return waitsFor === "safety-check" ? <CheckFirst /> : <BehindTheGate />;
    case "done":
      return (
        <StepPanel
          kicker="Every lesson is read"
          title="Practice one skill again"
          text="Choose a conversation you find hard, and say it once more before you need it."
        >
          <ButtonLink href={dialoguesPath}>Practice a conversation</ButtonLink>
        </StepPanel>
      );
  }
}

function AdvocateStep() {
  return (
    <StepPanel
      kicker="Safety comes first"
      title="Talk with an advocate"
      text="Some lessons stay closed after your safety check. Someone trained for this can think the next step through with you."
    >
      <ButtonLink href={safetyPath}>See how to reach one</ButtonLink>
    </StepPanel>
  );
}

function NoLessonsYet() {
  return (
    <StepPanel
      kicker="Soon"
      title="The course isn’t open yet"
      text="A clinician reads every lesson before it opens. You can already see who to call."
    >
      <ButtonLink href={crisisPath}>Who to call where you live</ButtonLink>
    </StepPanel>
  );
}

function CheckFirst() {
  return (
    <StepPanel
      kicker="Safety comes first"
      title="Ten minutes for your own safety"
      text="The rest of the course opens after a short check. We don’t save what you check, only the result."
    >
      <ButtonLink href={safetyCheckFor()}>Do the safety check</ButtonLink>
    </StepPanel>
  );
}

function BehindTheGate() {
  return (
    <StepPanel
      kicker="You’ve read all the free lessons"
      title="The rest of the course"
      text="Members can read the whole course, practice the conversations, and ask our experts."
    >
      <ButtonLink href={membershipPath}>See what membership gives</ButtonLink>
    </StepPanel>
  );
}
