import type { ReactNode } from "react";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { Go } from "~/ui/go";
import { invitationParts } from "./invitation-prompts";

export interface PartProps {
  answers: AnyAnswers;
  /** The address of the form. */
  edit: string;
}

interface FrameProps extends PartProps {
  id: string;
  isEmpty: boolean;
  children?: ReactNode;
}

/** One part of the plan under its heading, with a link to its place in the form. */
export function Part({ id, edit, isEmpty, children }: FrameProps) {
  const { title } = invitationParts.find((part) => part.id === id)!;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="title-m">
        {title}
      </h2>
      {isEmpty ? <p className="muted mt-3">Nothing written yet.</p> : children}
      <p className="mt-3 screen-only">
        <Go href={`${edit}#invitation-plan-part-${id}`}>
          {isEmpty ? "Fill this in" : "Change this"}
          <span className="visually-hidden">: {title}</span>
        </Go>
      </p>
    </section>
  );
}
