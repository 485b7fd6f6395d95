import type { ReactNode } from "react";
import { DoorPicture, type DoorOpen } from "~/ui/pictures/door";
import { StateTag } from "~/ui/tag";

/** A list of TalkStep elements. */
export function TalkSteps({ children }: { children: ReactNode }) {
  return <ol className="path mt-5">{children}</ol>;
}

interface TalkStepProps {
  open: DoorOpen;
  /** The state of the door, or a DoorChange element. */
  move: ReactNode;
  said: ReactNode;
  reply?: ReactNode;
  /** The coach's note, and a button to try this line again. */
  children?: ReactNode;
}

export function TalkStep({ open, move, said, reply, children }: TalkStepProps) {
  return (
    <li className="path__step">
      <DoorPicture open={open} />
      <div className="path__body">
        <p className="path__move">{move}</p>
        <p className="path__said">{said}</p>
        {reply ? <p className="path__reply">{reply}</p> : null}
        {children}
      </div>
    </li>
  );
}

interface DoorChangeProps {
  way: keyof typeof moves;
  children: ReactNode;
}

const moves = {
  opened: { kind: "good", icon: "up" },
  closed: { kind: "wait", icon: "down" },
  held: { kind: "plain", icon: undefined },
} as const;

export function DoorChange({ way, children }: DoorChangeProps) {
  return <StateTag {...moves[way]}>{children}</StateTag>;
}
