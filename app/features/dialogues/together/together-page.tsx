import { dialoguePath, togetherPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import type { Pronoun } from "../script/dialogue";
import { AfterTogether } from "./after-together";
import type { CueCard, Ticks, Turn } from "./cue-card";
import "./together.css";

export type TogetherStep = "start" | "card" | "after";

interface TogetherPageProps {
  dialogueId: string;
  title: string;
  pronoun: Pronoun;
  step: TogetherStep;
  card: CueCard;
  ticks: Ticks;
}

/** Two people rehearse on one phone: how it goes, the cue card, and what helped. */
export function TogetherPage(props: TogetherPageProps) {
  const { dialogueId, title, step, card } = props;
  return (
    <>
      <div className="screen-only">
        <RunningHead href={dialoguePath(dialogueId)} text={`Practice: ${title}`}>
          {steps[step]}
        </RunningHead>
      </div>
      {step === "card" ? <Card dialogueId={dialogueId} card={card} /> : null}
      {step === "after" ? <AfterTogether {...props} /> : null}
      {step === "start" ? <Start dialogueId={dialogueId} card={card} /> : null}
    </>
  );
}

const steps: Record<TogetherStep, string> = {
  start: "Together, 1 of 3",
  card: "Together, 2 of 3",
  after: "Together, 3 of 3",
};

function Start({ dialogueId, card }: Pick<TogetherPageProps, "dialogueId" | "card">) {
  const { them, scene, goal } = card;
  return (
    <>
      <PageHead title="Rehearse it together" lead={scene} />
      <div className="flow pb">
        <p>
          <strong>What it is for:</strong> {goal}
        </p>
        <ol className="together__how">
          <li>
            Ask somebody you trust to play {them} for five minutes. Choose a person who is sober and
            on your side, and never {them}.
          </li>
          <li>Hand them the phone with the card. You speak, and they answer from it.</li>
          <li>Stop whenever one of you wants to. Then you both tick what helped.</li>
        </ol>
        <p>
          <ButtonLink href={togetherPath(dialogueId, { step: "card" })}>
            Hand over the phone and open the card
          </ButtonLink>
        </p>
        <p className="small muted">
          Nothing of this is saved. If {them} has hurt or frightened you, talk with an advocate
          instead of rehearsing.
        </p>
      </div>
    </>
  );
}

function Card({ dialogueId, card }: Pick<TogetherPageProps, "dialogueId" | "card">) {
  const { them, scene, wants, cues, reactions } = card;
  return (
    <>
      <PageHead title={`You play ${them}`} />
      <div className="flow pb cue-card">
        <p>
          <strong>The scene, as the other person reads it:</strong> {scene}
        </p>
        <p>
          <strong>What {them} wants:</strong> {wants}
        </p>
        <section aria-labelledby="cues">
          <h2 id="cues" className="title-s">
            What you say
          </h2>
          <ol className="cue-card__cues mt-3">
            {cues.map(({ say, stage }) => (
              <li key={say}>
                <Line say={say} stage={stage} />
              </li>
            ))}
          </ol>
          <p className="small muted mt-3">
            Wait for an answer after each one. Use your own words if they come.
          </p>
        </section>
        <section aria-labelledby="reactions">
          <h2 id="reactions" className="title-s">
            How you take it
          </h2>
          <dl className="cue-card__reactions mt-3">
            {reactions.map(({ to, say, stage, turn }) => (
              <div key={to}>
                <dt>
                  {to} <span className="small muted">{turnWords[turn]}</span>
                </dt>
                <dd>
                  <Line say={say} stage={stage} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <div className="row screen-only">
          <ButtonLink href={togetherPath(dialogueId, { step: "after" })}>
            We have finished
          </ButtonLink>
          <Button type="button" variant="quiet" className="needs-script" data-print="">
            <Icon name="print" small /> Print the card
          </Button>
          <Go href={togetherPath(dialogueId)}>Back</Go>
        </div>
      </div>
    </>
  );
}

const turnWords: Record<Turn, string> = {
  soften: "You soften.",
  stay: "You stay as you are.",
  close: "You close up.",
};

function Line({ say, stage }: { say: string; stage: string | null }) {
  return (
    <>
      {stage ? <em>({stage}) </em> : null}“{say}”
    </>
  );
}
