import { Go } from "~/ui/go";
import { BeforeAfter } from "../coach/before-after";
import type { CoachedText } from "~/features/coach/feedback";
import { statementPath } from "~/http/paths";

export interface Version {
  seq: number;
  /** In words: "Tuesday". */
  when: string;
}

interface StatementVersionsProps {
  id: string;
  versions: readonly Version[];
  /** The version to compare with the saved words. */
  compared: { seq: number; before: CoachedText; now: CoachedText } | null;
}

/** Earlier versions of a statement, with one of them beside the saved words. */
export function StatementVersions({ id, versions, compared }: StatementVersionsProps) {
  if (versions.length === 0) return null;
  const when = versions.find(({ seq }) => seq === compared?.seq)?.when;
  return (
    <section className="section flow" id="versions" aria-labelledby="versions-title">
      <h2 className="title-m" id="versions-title">
        Earlier versions
      </h2>
      {compared ? (
        <BeforeAfter
          {...compared}
          hasChipsNow
          labels={{ before: `${when ?? "Before"}: version ${compared.seq}`, now: "Now" }}
        />
      ) : null}
      <ul className="plain-list mt-4">
        {versions.map((version) => (
          <li key={version.seq}>
            {version.seq === compared?.seq ? (
              <span>Version {version.seq}, shown above</span>
            ) : (
              <Go href={`${statementPath(id)}?version=${version.seq}#versions`}>
                Compare with version {version.seq} ({version.when})
              </Go>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
