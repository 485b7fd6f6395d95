import type { CrisisContacts } from "~/features/safety/crisis";
import { CallLink } from "~/ui/crisis";

interface EmergencySignsProps {
  /** The signs that call for help at once. */
  signs: string;
  contacts: CrisisContacts;
}

/** The emergency card of a talk in which it stays on the screen from the first line to the last. */
export function EmergencySigns({ signs, contacts: { emergency, lines } }: EmergencySignsProps) {
  const crisisLine = lines.find(({ need }) => need === "suicide");
  return (
    <section className="standing-help" aria-label="In real life">
      <p className="standing-help__signs">
        <strong>{signs}:</strong> call first.
      </p>
      <div className="standing-help__calls">
        {emergency.tel ? (
          <CallLink tel={emergency.tel} small>
            <span className="visually-hidden">Call </span>
            {emergency.tel}
          </CallLink>
        ) : (
          <strong>Your local emergency number</strong>
        )}
        {crisisLine ? (
          <CallLink tel={crisisLine.tel} small>
            <span className="visually-hidden">Call </span>
            {crisisLine.display}
          </CallLink>
        ) : null}
      </div>
    </section>
  );
}
