import type { ReactNode } from "react";
import { Spot, type SpotName } from "./pictures/plates";

interface EmptyProps {
  art?: SpotName;
  title: ReactNode;
  level?: 2 | 3;
  text: ReactNode;
  /** One link or button that leads on. */
  children?: ReactNode;
}

/** Shown in place of a list that is empty. */
export function Empty({ art = "notebook", title, level = 2, text, children }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <Spot name={art} />
      <div>
        <Heading className="title-s">{title}</Heading>
        <p>{text}</p>
        {children}
      </div>
    </div>
  );
}
