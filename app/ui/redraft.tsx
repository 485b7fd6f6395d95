import type { ReactNode } from "react";
import type { Element } from "~/content/elements";
import { classes } from "./classes";

interface RedraftProps {
  /** The first try. */
  first: ReactNode;
  firstLabel: ReactNode;
  label: ReactNode;
  className?: string;
  /** The better sentence, made of GlossParts. */
  children: ReactNode;
}

/** A first try beside a better sentence about the same worry. */
export function Redraft({ first, firstLabel, label, className, children }: RedraftProps) {
  return (
    <div className={classes("redraft", className)}>
      <div className="redraft__first">
        <p className="redraft__label">{firstLabel}</p>
        <q>{first}</q>
      </div>
      <div>
        <p className="redraft__label">{label}</p>
        <Gloss>{children}</Gloss>
      </div>
    </div>
  );
}

/** A sentence with a label under each part. */
export function Gloss({ children }: { children: ReactNode }) {
  return <p className="gloss">{children}</p>;
}

const parts = {
  brief: { text: "brief" },
  positive: { color: "moss", text: "something good" },
  specific: { color: "damson", text: "one specific thing" },
  feeling: { color: "damson", text: "how it felt, as “I”" },
  understanding: { color: "rain", text: "understanding" },
  responsibility: { color: "lamp", text: "a share of the responsibility" },
  help: { color: "moss", text: "an offer of help" },
  request: { color: "moss", text: "a small request" },
} satisfies Record<Element | "request", { color?: string; text: string }>;

export type GlossPartName = keyof typeof parts;

interface GlossPartProps {
  name: GlossPartName;
  /** Replaces the usual label of the part. */
  label?: string;
  children: ReactNode;
}

export function GlossPart({ name, label, children }: GlossPartProps) {
  const { color, text }: { color?: string; text: string } = parts[name];
  return (
    <span className={color && `g-${color}`}>
      <b>{children}</b>
      <small>{label ?? text}</small>
    </span>
  );
}
