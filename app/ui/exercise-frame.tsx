import type { ReactNode } from "react";
import { Private } from "./tag";

interface ExerciseProps {
  id: string;
  title: ReactNode;
  level?: 2 | 3;
  /** Who sees the answers. Null if the exercise saves none. */
  note?: string | null;
  children: ReactNode;
}

/** The frame of an exercise in a lesson. */
export function ExerciseFrame({ id, title, level = 2, note, children }: ExerciseProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="exercise" id={id} aria-labelledby={`${id}-title`}>
      <div className="exercise__head">
        <Heading className="title-s" id={`${id}-title`}>
          {title}
        </Heading>
        {note === null ? null : <Private>{note}</Private>}
      </div>
      {children}
    </section>
  );
}
