import { safetyPath, safetyPlanPath, violenceSignsPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Icon, type IconName } from "~/ui/pictures/icon";
import { insteadOf, type CrisisContacts } from "./crisis";
import { CrisisLines, EmergencyCall } from "./crisis-lines";
import { InsteadWords } from "./line-calls";
import type { SafetyResult } from "./safety-check";

interface NextStepWords {
  kind: "good" | "wait" | "risk";
  icon: IconName;
  title: string;
  text: string[];
  next: { href: string; label: string };
}

const words: Record<SafetyResult, NextStepWords> = {
  go: {
    kind: "good",
    icon: "check",
    title: "You can go on",
    text: [
      "You checked nothing that points to danger at home. The skills are open to you.",
      "Things can change at home. Come back to this check if anything frightens you, even once.",
    ],
    next: {
      href: violenceSignsPath,
      label: "Next: the warning signs",
    },
  },
  support: {
    kind: "wait",
    icon: "info",
    title: "Talk with an advocate first, then go on",
    text: [
      "What you checked can mean that a change at home brings trouble. Talk with an advocate before you try any skill at home, even if you aren’t afraid. Make a safety plan with them, and write it down only where nobody else can find it. You can read the skills now.",
      "If a skill doesn’t feel safe, don’t use it. You know your home best.",
    ],
    next: { href: safetyPlanPath, label: "Write a safety plan" },
  },
  pause: {
    kind: "risk",
    icon: "alert",
    title: "Pause these skills for now",
    text: [
      "What you checked is dangerous, and it’s not your fault. Kind words and rewards won’t make it safe. Don’t try the skills for talking, rewards, stepping back, limits and inviting for now. Those lessons stay closed.",
      "Everything about your safety and your own life stays open. An advocate can help you plan your next step, and you don’t need proof. You decide what to do. Some advocates must report a child in danger, so you can ask about that before you give your name.",
      "You’re allowed to leave. Plan it with an advocate, and don’t tell the person who scares you. If you’re in danger now, get out if you can do it safely. If someone has choked you, see a doctor even if there are no marks. A call or text may show in a call list or on a shared bill, so use a phone nobody else checks.",
    ],
    next: { href: safetyPath, label: "If you do not feel safe at home" },
  },
};

interface SafetyNextStepProps {
  result: SafetyResult;
  contacts: CrisisContacts;
  /**
   * The page that the reader wanted to open before the check. It is open now unless the result is
   * "pause".
   */
  wanted: string | null;
}

/** The result of the safety check, and what to do now. */
export function SafetyNextStep({ result, contacts, wanted }: SafetyNextStepProps) {
  const { kind, icon, title, text, next } = words[result];
  return (
    <div className={`notice notice--${kind}`} tabIndex={-1} data-focus="">
      <Icon name={icon} />
      <h3 data-announce="">{title}</h3>
      {result === "go" ? null : <WhoToCall contacts={contacts} />}
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="row">
        {wanted && result !== "pause" ? (
          <ButtonLink size="small" href={wanted}>
            Go on to where you were
          </ButtonLink>
        ) : null}
        <ButtonLink variant="quiet" size="small" href={next.href}>
          {next.label}
        </ButtonLink>
      </p>
    </div>
  );
}

/** The helpline for violence if one is confirmed, and the emergency number for immediate danger. */
export function WhoToCall({ contacts }: { contacts: CrisisContacts }) {
  const instead = insteadOf(contacts, "violence");
  return (
    <div className="safety-help">
      <div className="row">
        <span>In danger now?</span>
        <EmergencyCall emergency={contacts.emergency} />
      </div>
      <CrisisLines lines={contacts.lines.filter(({ need }) => need === "violence")} />
      {instead ? (
        <p>
          <InsteadWords text={instead} />
        </p>
      ) : null}
    </div>
  );
}
