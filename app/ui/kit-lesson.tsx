import { Button } from "./button";
import { Exercise } from "./exercise";
import { TextareaField } from "./field";
import { KeyIdea } from "./key-idea";
import { KitSection } from "./kit-section";
import { MarginNote } from "./margin-note";
import { Notice } from "./notice";
import { Rail } from "./rail";
import { GlossPart, Redraft } from "./redraft";
import { RunningHead } from "./running-head";
import { Turn, TurnButton, TurnLink } from "./turn";
import { Windows } from "./windows";

const lessons = [
  { href: "#one", text: "Choosing the hour", isRead: true, isCurrent: false },
  { href: "#two", text: "Saying it so it can be heard", isRead: false, isCurrent: true },
  { href: "#three", text: "When they shout", isRead: false, isCurrent: false },
];

export function KitLesson() {
  return (
    <KitSection id="kit-lesson" title="In a lesson">
      <RunningHead href="#kit-lesson" text="Module two: Being heard">
        <span>Lesson 2 of 3</span>
        <Windows states={["lit", "here", "unlit"]} />
      </RunningHead>
      <div className="lesson">
        <Rail title="In this module" lessons={lessons} />
        <article className="prose">
          <p className="lead">When we’re frightened, we argue like lawyers.</p>
          <MarginNote title="Margin note">
            Sits beside the text when there’s room, and inside it when there isn’t.
          </MarginNote>
          <KeyIdea level={3}>
            Say what you saw, say what you felt, and leave them room to answer.
          </KeyIdea>
          <SaidTwoWays />
          <Notice kind="risk" title="Please don’t push for a sudden stop">
            Any reduction should be slow, and planned with a prescriber.
          </Notice>
          <YourTurn />
          <Onward />
        </article>
      </div>
    </KitSection>
  );
}

function SaidTwoWays() {
  return (
    <Redraft
      first="You’ve been at those tablets again. Look at you."
      firstLabel="Marta’s first draft"
      label="The next morning"
    >
      <GlossPart name="understanding">I know you’re hardly sleeping.</GlossPart>
      <GlossPart name="feeling">When I found you on the stairs, I was scared.</GlossPart>
      <GlossPart name="responsibility">I’ve let things build up.</GlossPart>
      <GlossPart name="help">I’d like to come with you to Dr. Lund, if you’d let me.</GlossPart>
    </Redraft>
  );
}

function YourTurn() {
  return (
    <Exercise id="kit-exercise" level={3} title="Your turn: one sentence you’d like to say">
      <p>Think of one moment from the past week. It doesn’t have to be good yet.</p>
      <TextareaField
        id="kit-sentence"
        label="I know that…"
        hint="Something you honestly understand about their week"
        rows={2}
      />
      <div className="row">
        <Button type="button">Keep it in my notebook</Button>
      </div>
    </Exercise>
  );
}

function Onward() {
  return (
    <Turn label="Previous and next lesson">
      <TurnLink href="#one" way="previous" title="Choosing the hour">
        Previous
      </TurnLink>
      <form className="turn__next">
        <TurnButton title="When they shout">Mark as read, and go on</TurnButton>
      </form>
    </Turn>
  );
}
