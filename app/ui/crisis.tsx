import type { ReactNode } from "react";
import { ButtonLink } from "./forms/button";
import { Icon } from "./pictures/icon";

interface CrisisProps {
  /** Names the panel; unique on the page. */
  id: string;
  title: ReactNode;
  level?: 2 | 3;
  why: ReactNode;
  /** What the signs call for: "Call an ambulance if he has any of these:" */
  signsLead?: ReactNode;
  signs?: ReactNode[];
  /** CallLinks, the most urgent first. */
  calls: ReactNode;
  /** What to do if none of this is happening. */
  otherwise?: ReactNode;
}

/** Help that can't wait. Always in this order; it never closes itself and never stops anyone from writing on. */
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
          {/* One box beside the dot, whatever the sign contains. */}
          <span>{sign}</span>
        </li>
      ))}
    </ul>
  );
}

interface CallLinkProps {
  /** What a phone dials. */
  tel: string;
  small?: boolean;
  children: ReactNode;
}

export function CallLink({ tel, small, children }: CallLinkProps) {
  return (
    <ButtonLink variant="call" size={small ? "small" : undefined} href={`tel:${tel}`}>
      <Icon name="phone" small /> {children}
    </ButtonLink>
  );
}
