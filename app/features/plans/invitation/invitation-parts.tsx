import type { ReactNode } from "react";
import { inWords } from "~/ui/forms/answers-in-words";
import type { AnyAnswers, OnePrompt } from "~/ui/forms/prompt";
import { Fact, Facts } from "~/ui/facts";
import { StateTag } from "~/ui/tag";
import { monthDay } from "~/time";
import { objectionsIn, quotesIn, type Quote } from "./invitation-answers";
import { invitationPrompts } from "./invitation-prompts";
import { Part, type PartProps } from "./part-frame";

const text = (answers: AnyAnswers, name: string) => String(answers[name] ?? "");

export function Said(props: PartProps) {
  const said = quotesIn(props.answers);
  return (
    <Part of="words" isEmpty={said.length === 0} {...props}>
      <ul className="their-words mt-4">
        {said.map((quote, index) => (
          <li key={index}>
            <q>{quote.text.replace(/^["“]|["”]$/g, "")}</q>
            <AboutQuote {...quote} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** "A dip. November 9, in the car" */
function AboutQuote({ sort, heard, moment }: Quote) {
  const { options } = invitationPrompts.sort1 as OnePrompt;
  const when = [heard && monthDay(heard), moment].filter(Boolean).join(", ");
  if (!options[sort] && !when) return null;
  return (
    <small>
      {options[sort] ? <StateTag>{options[sort]}</StateTag> : null} {when}
    </small>
  );
}

export function Hour(props: PartProps) {
  const names = ["time", "place", "who", "stop"];
  const given = names.filter((name) => text(props.answers, name));
  return (
    <Part of="hour" isEmpty={given.length === 0} {...props}>
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
    <Part of="script" isEmpty={!script} {...props}>
      <p className="script__say own-text mt-4">{script}</p>
    </Part>
  );
}

export function Objections({ children, ...props }: PartProps & { children: ReactNode }) {
  const objections = objectionsIn(props.answers);
  return (
    <Part of="no" isEmpty={objections.length === 0} {...props}>
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
    <Part of="offer" isEmpty={!offers && !more} {...props}>
      {offers ? <p className="mt-3">{offers}</p> : null}
      {more ? <p className="mt-3 own-line">{more}</p> : null}
    </Part>
  );
}

export function After(props: PartProps) {
  const [yes, no] = [text(props.answers, "yes"), text(props.answers, "no")];
  return (
    <Part of="after" isEmpty={!yes && !no} {...props}>
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
