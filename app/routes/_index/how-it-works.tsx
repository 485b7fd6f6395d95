import type { ReactNode } from "react";
import { trialsPath } from "~/http/paths";
import { useIsPublished } from "~/ui/frame/page-frame";
import { GlossPart, Redraft } from "~/ui/redraft";

export function HowItWorks() {
  const isPublished = useIsPublished();
  return (
    <section className="section" id="how" aria-labelledby="how-title">
      <div className="wrap">
        <div className="how__head">
          <h2 id="how-title" className="title-l">
            One worry, two ways to say it
          </h2>
          <p className="page-head__lead">
            Kithwell follows CRAFT, Community Reinforcement and Family Training: skills for families
            that have been tested in clinical trials.{" "}
            {isPublished(trialsPath) ? (
              <>
                <a href={trialsPath}>Read what the trials found, and what they did not</a>.{" "}
              </>
            ) : null}
            Much of it is as small as this.
          </p>
        </div>
        <Redraft
          className="redraft--home"
          first="You’re a wreck again. You promised me. You don’t even care what this does to us."
          firstLabel="At one in the morning"
          label="The next day, after lunch"
        >
          <GlossPart name="understanding">I know this week has been rough.</GlossPart>
          <GlossPart name="feeling">I was scared when I couldn’t wake you last night.</GlossPart>
          <GlossPart name="responsibility">I’ve let things build up without a word.</GlossPart>
          <GlossPart name="help">Could we call the clinic together on Monday?</GlossPart>
        </Redraft>
        <div className="cols cols--3 aims">
          <Aim title="Your own life, steadier">
            Your sleep, your money, the friends you stopped calling. You don’t have to wait until
            they change. You start taking care of it in the first week.
          </Aim>
          <Aim title="Less use, fewer fights">
            You learn to see what comes before and after use, to make the good hours better, and to
            step back from the rest without a lecture.
          </Aim>
          <Aim title="A way into treatment">
            Being open to help comes and goes. You learn to notice it, to have one real offer ready,
            and to hear a no without ending the conversation for good.
          </Aim>
        </div>
      </div>
    </section>
  );
}

function Aim({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="title-m">{title}</h3>
      <p>{children}</p>
    </div>
  );
}
