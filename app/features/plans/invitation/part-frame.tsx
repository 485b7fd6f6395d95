import type { ReactNode } from "react";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { Go } from "~/ui/go";
import { planEntryPath } from "~/http/paths";
import { partId } from "../form/folded-parts";
import { planFormId } from "../plan";
import { invitationParts } from "./invitation-prompts";

export interface PartProps {
  answers: AnyAnswers;
  /** The id of the plan. */
  id: string;
}

interface FrameProps extends PartProps {
  /** The id of the part. */
  of: string;
  isEmpty: boolean;
  children?: ReactNode;
}

/** One part of the plan under its heading, with a link to its place in the form. */
export function Part({ of, id, isEmpty, children }: FrameProps) {
  const { title } = invitationParts.find((part) => part.id === of)!;
  const edit = `${planEntryPath("invitation", id)}?part=${of}`;
  return (
    <section aria-labelledby={of}>
      <h2 id={of} className="title-m">
        {title}
      </h2>
      {isEmpty ? <p className="muted mt-3">Nothing written yet.</p> : children}
      <p className="mt-3 screen-only">
        <Go href={`${edit}#${partId(planFormId("invitation"), of)}`}>
          {isEmpty ? "Fill this in" : "Change this"}
          <span className="visually-hidden">: {title}</span>
        </Go>
      </p>
    </section>
  );
}
