import type { ReactNode } from "react";
import { Door } from "./door";

interface NextStepProps {
  kicker: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  /** The page's one primary button. */
  children: ReactNode;
}

/** The one thing to do next. There is never a second on a page. */
export function NextStep({ kicker, title, text, children }: NextStepProps) {
  return (
    <section className="next-step" aria-labelledby="next-step">
      <div className="next-step__body">
        <p className="next-step__kicker">{kicker}</p>
        <h2 id="next-step">{title}</h2>
        {text ? <p>{text}</p> : null}
        {children}
      </div>
      <div className="next-step__art">
        <Door open={3} />
      </div>
    </section>
  );
}
