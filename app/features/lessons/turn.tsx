import type { ReactNode } from "react";
import { Icon } from "~/ui/pictures/icon";

/** The links to the previous and the next lesson, at the end of a lesson. */
export function Turn({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="turn mt-7" aria-label={label}>
      {children}
    </nav>
  );
}

interface TurnLinkProps {
  href: string;
  way: "previous" | "next";
  /** The title of the page. */
  title: ReactNode;
  children: ReactNode;
}

export function TurnLink({ href, way, title, children }: TurnLinkProps) {
  return (
    <a className={way === "next" ? "turn__next" : "turn__prev"} href={href}>
      <TurnWords way={way} title={title}>
        {children}
      </TurnWords>
    </a>
  );
}

/** A button to the next lesson. It submits its form, which marks this lesson as read. */
export function TurnButton({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <button className="turn__button" type="submit">
      <TurnWords way="next" title={title}>
        {children}
      </TurnWords>
    </button>
  );
}

function TurnWords({ way, title, children }: Partial<TurnLinkProps>) {
  return (
    <>
      <span className="turn__dir">
        {way === "previous" ? <Icon name="back" small /> : null}
        {children}
        {way === "next" ? <Icon name="arrow" small /> : null}
      </span>
      {title ? <span className="turn__title">{title}</span> : null}
    </>
  );
}
