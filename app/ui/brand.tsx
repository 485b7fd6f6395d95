import { homePath } from "~/http/paths";

/** A doorway, ajar, with the light on: the frame, the room, the leaf of the door. */
export function Brand({ href = homePath }: { href?: string }) {
  return (
    <a className="brand" href={href}>
      <svg viewBox="0 0 24 30" aria-hidden="true">
        <path d="M0 30V12a12 12 0 0 1 24 0v18z" />
        <path d="M3.5 30V12a8.5 8.5 0 0 1 17 0v18z" />
        <path d="M3.5 30V12c0-3.7 2-6.5 5-7.8l3.5 2V26.5z" />
      </svg>
      <span>Kithwell</span>
    </a>
  );
}
