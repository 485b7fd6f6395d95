import type { CrisisContacts } from "~/features/safety/crisis";
import { EmergencyCall } from "~/features/safety/crisis-lines";
import { LineCalls } from "~/features/safety/line-calls";
import { crisisPath, safetyPlanPath } from "~/http/paths";
import { Crisis } from "~/ui/crisis";
import { ButtonLink } from "~/ui/forms/button";
import { Chip, Chips } from "~/ui/forms/choices";
import { PromptField } from "~/ui/forms/prompt-field";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { Notice } from "~/ui/notice";
import { observationFormId } from "../observation";
import { usePrompts } from "../use-prompts";
import { dangerPart } from "./observation-parts";

interface Props {
  contacts: CrisisContacts;
  answers: AnyAnswers;
}

/** Asks whether anyone is in danger. The answers that mean danger show whom to call right there. */
export function DangerQuestion({ contacts, answers }: Props) {
  const { danger, dangerKinds } = usePrompts;
  return (
    <fieldset className="asked-for" aria-labelledby={`${dangerPart.id}-title`}>
      <Chips>
        {Object.entries(danger.options).map(([id, label]) => (
          <Chip
            key={id}
            name="danger"
            value={id}
            data-shows={id === "then" ? "then" : id === "no" ? undefined : "now"}
            defaultChecked={answers.danger === id}
          >
            {label}
          </Chip>
        ))}
      </Chips>
      <div className="reveal reveal--now">
        <DangerPanel id="danger-now" contacts={contacts} />
        <div className="mt-5">
          <PromptField
            form={observationFormId}
            name="dangerKinds"
            prompt={dangerKinds}
            answers={answers}
            errors={{}}
          />
        </div>
      </div>
      <div className="reveal reveal--then">
        <Notice
          kind="risk"
          level={3}
          title="You can still write it down"
          actions={<LineCalls need="violence" contacts={contacts} small />}
        >
          <p>
            Before you try anything new at home, please talk it over with an advocate. Being scared
            is reason enough to call.
          </p>
          <p>
            <a href={safetyPlanPath}>Make a safety plan</a>
          </p>
        </Notice>
      </div>
    </fieldset>
  );
}

/** Whom to call in any danger. It never stops anyone from writing. */
export function DangerPanel({ id, contacts }: { id: string; contacts: CrisisContacts }) {
  return (
    <Crisis
      id={id}
      level={3}
      title="Leave the map. This comes first."
      why="We can’t see this page as you write, and we can’t call for you."
      signsLead="Call the emergency number if anyone:"
      signs={[
        "won’t wake up, keeps nodding off, or has slow, noisy or no breathing",
        "has a seizure, or is confused and sees things that aren’t there",
        "is hurting or threatening someone, or has a weapon",
        "is about to hurt themselves",
      ]}
      calls={
        <>
          <EmergencyCall emergency={contacts.emergency} />
          <LineCalls need="suicide" contacts={contacts} small />
          <LineCalls need="violence" contacts={contacts} small />
          <ButtonLink variant="quiet" size="small" href={crisisPath}>
            Other numbers
          </ButtonLink>
        </>
      }
      otherwise="You can write the map later. Nothing you typed is lost while this page stays open."
    />
  );
}
