import type { ReactNode } from "react";
import { DoorPicture, type DoorOpen } from "~/ui/pictures/door";

interface OpennessProps {
  open: DoorOpen;
  /** "Jonas’s door is" */
  who: ReactNode;
  /** "ajar" */
  state: ReactNode;
  /** The reason. Narrow screens hide it. */
  reason?: ReactNode;
  /** The last movement of the door. */
  children?: ReactNode;
}

/** The door, its state in a word, and a scale from shut to open. */
export function Openness({ open, who, state, reason, children }: OpennessProps) {
  return (
    <div className="sheet openness">
      <DoorPicture open={open} />
      <div>
        <p className="openness__who">{who}</p> <p className="openness__state">{state}</p>
        <p className="openness__why">
          {reason ? <span className="openness__reason">{reason} </span> : null}
          {children}
        </p>
      </div>
      <ol className="openness__scale" aria-hidden="true">
        {["Shut", "", "", "", "Open"].map((text, step) => (
          <li
            key={step}
            className={step < open ? "is-past" : step === open ? "is-here" : undefined}
          >
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}
