import type { ReactNode } from "react";
import { TonightList, type TonightNeed } from "~/features/library/tonight-list";
import { privacyPath, safetyPath, trialsPath } from "~/http/paths";
import { useIsPublished } from "~/ui/frame/page-frame";
import { Spot, type SpotName } from "~/ui/pictures/plates";
import { GlossPart, Redraft } from "~/ui/redraft";

/** Links to the pages for tonight on the home page. */
export function TonightSection({ needs }: { needs: TonightNeed[] }) {
  if (needs.length === 0) return null;
  return (
    <section className="section section--sheet" id="tonight" aria-labelledby="tonight-title">
      <div className="wrap cols cols--side-main">
        <div className="flow">
          <h2 id="tonight-title" className="title-l">
            What do you need tonight?
          </h2>
          <p className="muted">Short pages, free for everyone. None of them asks you to sign in.</p>
        </div>
        <TonightList needs={needs} />
      </div>
    </section>
  );
}

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

export function Inside() {
  return (
    <section className="section section--well" id="inside" aria-labelledby="inside-title">
      <div className="wrap">
        <h2 id="inside-title" className="title-l">
          What’s inside
        </h2>
        <ul className="rooms">
          <Room art="lessons" title="Lessons">
            About ten minutes each. Stop anywhere, and pick up where you left off.
          </Room>
          <Room art="practice" title="Practice conversations">
            Say the hard thing here first. The person in the story answers, a coach tells you what
            your line may have done, and you can take it back.
          </Room>
          <Room art="notebook" title="A private notebook">
            What you write in the lessons stays together in one place. No page shows it to anyone
            else, and you can cover, download or erase it.
          </Room>
          <Room art="ask" title="Ask an expert">
            An expert answers in writing. You ask under an alias, for as long as you like.
          </Room>
        </ul>
      </div>
    </section>
  );
}

function Room({ art, title, children }: { art: SpotName; title: string; children: ReactNode }) {
  return (
    <li>
      <Spot name={art} />
      <div>
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
    </li>
  );
}

export function Privacy() {
  return (
    <section className="section" id="private" aria-labelledby="private-title">
      <div className="wrap cols cols--2 privacy">
        <div className="flow">
          <h2 id="private-title" className="title-l">
            Made for a home where others can see your screen
          </h2>
          <p className="serif privacy__p">
            Perhaps nobody knows yet that you’re here. Keeping this to yourself for a while can be
            the careful thing to do.
          </p>
        </div>
        <dl className="promises">
          <Promise title="Leave quickly">
            The button at the top of every page takes you to a plain page and signs you out. So does
            pressing Shift three times. It can’t clear your browser’s history or stop someone who
            tracks the device. If that worries you, <a href={safetyPath}>use a safer device</a>.
          </Promise>
          <Promise title="Nothing to explain">
            Once you’re signed in, tabs and emails don’t say what this is about. You see what your
            bank statement will say before you pay.
          </Promise>
          <Promise title="Yours to erase">
            No page shows your notebook to other members, experts or administrators. What you erase
            is gone. <a href={privacyPath}>Everything we save, in plain words</a>
          </Promise>
        </dl>
      </div>
    </section>
  );
}

function Promise({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
