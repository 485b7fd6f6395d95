import type { ReactNode } from "react";
import { Icon } from "~/ui/pictures/icon";

/** Back and on, at the end of a lesson. */
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
  /** What the page is called. */
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

/** Going on that also does something, such as marking as read: the button of the form around it. */
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
