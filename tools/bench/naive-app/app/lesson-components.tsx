import { useId, useState, type ReactNode } from "react";
import { Icon, shapes } from "./furniture";
import type { Crisis, Glossary } from "./lesson.server";

interface Props {
  id?: string;
  title?: string;
  name?: string;
  ask?: string;
  why?: string;
  first?: string;
  firstLabel?: string;
  label?: string;
  children?: ReactNode;
}

/** Every component that a lesson may use, with the same content as in the real app. */
export function lessonComponents(glossary: Glossary, sources: { id: string }[], crisis: Crisis) {
  return {
    Lead: ({ children }: Props) => <p className="lead">{children}</p>,
    KeyIdea: ({ children }: Props) => <Box title="The key idea">{children}</Box>,
    MarginNote: Box,
    Notice: Box,
    Redraft,
    Part,
    Term: ({ id = "", children }: Props) => <Term {...glossary[id]}>{children}</Term>,
    Cite: ({ id = "" }: Props) => (
      <sup>
        <a href={`#source-${id}`}>{sources.findIndex((source) => source.id === id) + 1}</a>
      </sup>
    ),
    Help: () => <Help {...crisis.emergency} />,
    Quiz,
    Question,
    Option,
  };
}

function Box({ title, children }: Props) {
  return (
    <section className="box">
      <Icon shape={shapes.warning} />
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Redraft({ first, firstLabel, label, children }: Props) {
  return (
    <div className="redraft">
      <div className="redraft__first">
        <p className="redraft__label">{firstLabel}</p>
        <q>{first}</q>
      </div>
      <div>
        <p className="redraft__label">{label}</p>
        <p className="gloss">{children}</p>
      </div>
    </div>
  );
}

function Part({ name, children }: Props) {
  return (
    <span className={`part part--${name}`}>
      <b>{children}</b> <small>{name}</small>
    </span>
  );
}

// React 18 has no types for popovers yet, but it renders the attribute.
const opens = (id: string) => ({ popovertarget: id });
const opened = { popover: "auto" };

function Term({ term, meaning, children }: Partial<Glossary[string]> & Props) {
  const id = useId();
  return (
    <>
      <button type="button" className="term" {...opens(id)}>
        {children}
      </button>
      <span id={id} className="term__tip" {...opened}>
        <strong>{term}</strong> {meaning}
      </span>
    </>
  );
}

function Help({ tel, text }: Crisis["emergency"]) {
  return (
    <span className="help-inline">
      <a href={`tel:${tel}`}>
        <Icon shape={shapes.phone} /> {tel}
      </a>
      <span>{text}</span>
    </span>
  );
}

function Quiz({ children }: Props) {
  return (
    <section className="exercise">
      <h2>Try it on a few</h2>
      {children}
    </section>
  );
}

function Question({ ask, children }: Props) {
  return (
    <fieldset>
      <legend>{ask}</legend>
      {children}
    </fieldset>
  );
}

function Option({ why, children }: Props) {
  const [isChosen, setChosen] = useState(false);
  return (
    <label className="tick">
      <input type="radio" onChange={() => setChosen(true)} checked={isChosen} />
      <span>{children}</span>
      {isChosen ? <small>{why}</small> : null}
    </label>
  );
}
