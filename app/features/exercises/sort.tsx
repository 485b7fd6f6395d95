import { Icon } from "~/ui/icon";
import type { Response, Sort } from "./exercise";

interface Props {
  sort: Sort;
  response: Extract<Response, { kind: "sort" }> | null;
}

/** Lines to put into groups. Each line names its own groups, so it works by touch, key and voice alike. */
export function SortFields({ sort, response }: Props) {
  return (
    <ol className="sort">
      {sort.lines.map((line, index) => {
        const placed = response?.placed[index] ?? null;
        return (
          <li key={line.html} className="sort__line">
            <fieldset>
              <legend className="sort__words" dangerouslySetInnerHTML={{ __html: line.html }} />
              <div className="chips">
                {sort.groups.map((group, position) => (
                  <label key={group} className="chip">
                    <input
                      type="radio"
                      name={`l${index}`}
                      value={position}
                      defaultChecked={placed === position}
                    />
                    <span>{group}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            {placed === null ? null : (
              <p className={`reason ${placed === line.group ? "reason--fits" : "reason--mend"}`}>
                <Icon name={placed === line.group ? "leaf" : "mend"} small />
                <span>
                  <b>{placed === line.group ? "Yes." : `It fits “${sort.groups[line.group]}”.`}</b>{" "}
                  {line.why}
                </span>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
