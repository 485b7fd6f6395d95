import type { ReactNode } from "react";
import { ButtonLink } from "./forms/button";
import { Icon } from "./pictures/icon";

interface CrisisProps {
  /** The heading's id, unique on the page. */
  id: string;
  title: ReactNode;
  level?: 2 | 3;
  why: ReactNode;
  /** The sentence before the signs: "Call an ambulance if he has any of these:" */
  signsLead?: ReactNode;
  signs?: ReactNode[];
  /** CallLinks, most urgent first. */
  calls: ReactNode;
  /** What to do if none of this applies. */
  otherwise?: ReactNode;
}

/** The panel for urgent help. Its parts always have this order. It never closes by itself or blocks a form. */
export function Crisis(props: CrisisProps) {
  const { id, title, level = 2, why, signsLead, signs, calls, otherwise } = props;
  const Heading = `h${level}` as const;
  return (
    <section className="crisis" aria-labelledby={id}>
      <div className="crisis__head">
        <Icon name="alert" />
        <Heading id={id}>{title}</Heading>
      </div>
      <div className="crisis__body">
        <p>{why}</p>
        {signsLead ? (
          <p>
            <strong>{signsLead}</strong>
          </p>
        ) : null}
        {signs ? <Signs signs={signs} /> : null}
        <div className="row">{calls}</div>
        {otherwise ? <p>{otherwise}</p> : null}
      </div>
    </section>
  );
}

function Signs({ signs }: { signs: ReactNode[] }) {
  return (
    <ul className="crisis__signs">
      {signs.map((sign, index) => (
        <li key={index}>
          {/* The span is one flex item beside the dot. */}
          <span>{sign}</span>
        </li>
      ))}
    </ul>
  );
}

interface CallLinkProps {
  /** The number that the phone dials. */
  tel: string;
  small?: boolean;
  /** What a screen reader says, where the words alone do not say whom it calls. */
  label?: string;
  children: ReactNode;
}

export function CallLink({ tel, small, label, children }: CallLinkProps) {
  return (
    <ButtonLink
      variant="call"
      size={small ? "small" : undefined}
      href={`tel:${tel}`}
      aria-label={label}
    >
      <Icon name="phone" small /> {children}
    </ButtonLink>
  );
}
