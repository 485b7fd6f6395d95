import type { ReactNode } from "react";
import { DoorPicture } from "~/ui/pictures/door";

interface StepPanelProps {
  kicker: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  /** The one primary button of the page. */
  children: ReactNode;
}

/** The panel with the next thing to do. A page has at most one. */
export function StepPanel({ kicker, title, text, children }: StepPanelProps) {
  return (
    <section className="next-step" aria-labelledby="next-step">
      <div className="next-step__body">
        <p className="next-step__kicker">{kicker}</p>
        <h2 id="next-step">{title}</h2>
        {text ? <p>{text}</p> : null}
        {children}
      </div>
      <div className="next-step__art">
        <DoorPicture open={3} />
      </div>
    </section>
  );
}
