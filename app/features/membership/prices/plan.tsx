import type { ReactNode } from "react";
import { classes } from "~/ui/classes";
import { Icon } from "~/ui/pictures/icon";

/** The list of membership plans. */
export function Plans({ children }: { children: ReactNode }) {
  return <div className="plans">{children}</div>;
}

interface PlanProps {
  id: string;
  name: ReactNode;
  /** The people the plan is for. */
  text: ReactNode;
  includes: ReactNode[];
  price: ReactNode;
  per: ReactNode;
  isMain?: boolean;
  /** One button. */
  children?: ReactNode;
}

export function PlanRow({ id, name, text, includes, price, per, isMain, children }: PlanProps) {
  return (
    <section className={classes("plan", isMain && "plan--main")} aria-labelledby={id}>
      <div className="plan__name">
        <h2 id={id} className="title-m">
          {name}
        </h2>
        <p className="muted">{text}</p>
      </div>
      <CheckedPoints points={includes} />
      <div className="plan__do">
        <p className="plan__price">{price}</p>
        <p>{per}</p>
        {children}
      </div>
    </section>
  );
}

/** A list with a check mark before each point. */
function CheckedPoints({ points }: { points: ReactNode[] }) {
  return (
    <ul className="ticks">
      {points.map((point, index) => (
        <li key={index}>
          <Icon name="check" />
          <span>{point}</span>
        </li>
      ))}
    </ul>
  );
}
