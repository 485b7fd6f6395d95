/** A doorway, ajar, with the light on. */
export function Brand({ href = "/" }: { href?: string }) {
  return (
    <a className="brand" href={href}>
      <svg viewBox="0 0 24 30" aria-hidden="true">
        <path className="brand__frame" d="M0 30V12a12 12 0 0 1 24 0v18z" />
        <path className="brand__room" d="M3.5 30V12a8.5 8.5 0 0 1 17 0v18z" />
        <path className="brand__leaf" d="M3.5 30V12c0-3.7 2-6.5 5-7.8l3.5 2V26.5z" />
      </svg>
      <span>Kithwell</span>
    </a>
  );
}
