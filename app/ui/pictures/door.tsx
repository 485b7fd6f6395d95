/** 0 shut, 1 guarded, 2 ajar, 3 listening, 4 open. */
export type DoorOpen = 0 | 1 | 2 | 3 | 4;

interface DoorProps {
  open: DoorOpen;
  /** The same in words, if no words beside the picture say it. */
  label?: string;
}

/** A picture of how open the other person is. Never a score. */
export function DoorPicture({ open, label }: DoorProps) {
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <div className="door" data-open={open} {...spoken}>
      <svg viewBox="0 0 96 128" aria-hidden="true">
        <path className="door__spill" d="M18 112h60l14 14H32z" />
        <path className="door__frame" d="M9 112V49a39 39 0 0 1 78 0v63z" />
        <path className="door__room" d="M18 112V49a30 30 0 0 1 60 0v63z" />
        <path className="door__far" d="M44 112V56a17 17 0 0 1 34 0v56z" />
        <g className="door__leaf">
          <path d="M18 111V49a30 30 0 0 1 60 0v62z" />
          <path className="door__panel" d="M27 68V50a21 21 0 0 1 42 0v18zM27 77h42v26H27z" />
          <circle className="door__knob" cx="72" cy="73" r="2.6" />
        </g>
        <path className="door__floor" d="M1 112h94" />
      </svg>
    </div>
  );
}
