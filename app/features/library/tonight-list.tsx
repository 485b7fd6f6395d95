import { tonightPath } from "~/http/paths";
import { Icon } from "~/ui/pictures/icon";

export interface TonightNeed {
  id: string;
  /** The need in a reader's words: "I’m worn out". */
  need: string;
  /** What the page offers, in one line. */
  summary: string;
  /** True only for danger. */
  isUrgent: boolean;
}

/** Returns the fields that a list shows of a page for tonight, without its text. */
export function tonightNeed({ id, need, summary, isUrgent }: TonightNeed): TonightNeed {
  return { id, need, summary, isUrgent };
}

/** Links to the pages for tonight, each named by its need. */
export function TonightList({ needs }: { needs: TonightNeed[] }) {
  return (
    <ul className="tonight">
      {needs.map(({ id, need, summary, isUrgent }) => (
        <li key={id} className={isUrgent ? "is-urgent" : undefined}>
          <a href={tonightPath(id)}>
            <span className="tonight__if">{need}</span>
            <span className="tonight__then">{summary}</span>
            <Icon name="arrow" />
          </a>
        </li>
      ))}
    </ul>
  );
}
