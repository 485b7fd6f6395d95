import type { ReactNode } from "react";
import { inWords } from "~/ui/forms/answers-in-words";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { Fact, Facts } from "~/ui/facts";
import { objectionsIn, saidIn } from "./invitation-answers";
import { invitationPrompts } from "./invitation-prompts";
import { Part, type PartProps } from "./part-frame";

const text = (answers: AnyAnswers, name: string) => String(answers[name] ?? "");

export function Said(props: PartProps) {
  const said = saidIn(props.answers);
  return (
    <Part id="words" isEmpty={said.length === 0} {...props}>
      <ul className="their-words mt-4">
        {said.map((line) => (
          <li key={line}>
            <q>{line.replace(/^["“]|["”]$/g, "")}</q>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Hour(props: PartProps) {
  const names = ["time", "place", "who", "stop"];
  const given = names.filter((name) => text(props.answers, name));
  return (
    <Part id="hour" isEmpty={given.length === 0} {...props}>
      <Facts className="mt-4">
        {given.map((name) => (
          <Fact key={name} name={invitationPrompts[name]!.ask.replace(/\?$/, "")}>
            <span className="own-line">{text(props.answers, name)}</span>
          </Fact>
        ))}
      </Facts>
    </Part>
  );
}

export function Script(props: PartProps) {
  const script = text(props.answers, "script");
  return (
    <Part id="script" isEmpty={!script} {...props}>
      <p className="script__say own-text mt-4">{script}</p>
    </Part>
  );
}

export function Objections({ children, ...props }: PartProps & { children: ReactNode }) {
  const objections = objectionsIn(props.answers);
  return (
    <Part id="no" isEmpty={objections.length === 0} {...props}>
      <div className="script mt-4">
        {objections.map(({ no, reply }, index) => (
          <div key={index} className="invite__exchange">
            <div className="script__line script__line--them">
              <span className="script__who">They may say</span>
              <p className="script__say">{no || "…"}</p>
            </div>
            <div className="script__line">
              <span className="script__who">You</span>
              <p className="script__say">{reply || "…"}</p>
            </div>
          </div>
        ))}
      </div>
      <p className="mt-4 screen-only">{children}</p>
    </Part>
  );
}

export function Offers(props: PartProps) {
  const offers = inWords(invitationPrompts.offers!, props.answers.offers ?? []);
  const more = text(props.answers, "more");
  return (
    <Part id="offer" isEmpty={!offers && !more} {...props}>
      {offers ? <p className="mt-3">{offers}</p> : null}
      {more ? <p className="mt-3 own-line">{more}</p> : null}
    </Part>
  );
}

export function After(props: PartProps) {
  const [yes, no] = [text(props.answers, "yes"), text(props.answers, "no")];
  return (
    <Part id="after" isEmpty={!yes && !no} {...props}>
      <div className="both mt-4">
        {[
          ["If it’s yes, today", yes],
          ["If it’s no for now", no],
        ].map(([title, words]) => (
          <div key={title}>
            <h3 className="title-s">{title}</h3>
            <p className="own-text mt-3">{words || "Nothing written yet."}</p>
          </div>
        ))}
      </div>
      <p className="small muted mt-3">
        After heavy daily drinking, or with a benzodiazepine, nobody should stop suddenly. A doctor
        comes first.
      </p>
    </Part>
  );
}
