import { leavePath } from "~/http/paths";

/** A plain link, so it works before and without script. The words are shorter on a small screen. */
export function Leave() {
  return (
    <a className="leave" href={leavePath} rel="noreferrer">
      <span>
        Leave<span className="leave__more"> this page</span>
      </span>
    </a>
  );
}
