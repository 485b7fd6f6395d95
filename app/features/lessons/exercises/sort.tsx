import "./sort.css";
import { Icon } from "~/ui/pictures/icon";
import type { ExerciseResponse, Sort } from "./exercise";

interface Props {
  sort: Sort;
  response: Extract<ExerciseResponse, { kind: "sort" }> | null;
}

/**
 * The fields of a sort. Each line offers all groups as radio buttons, so it works by touch, keyboard
 * and voice. With JavaScript a line can also be dragged to its group.
 */
export function SortFields({ sort, response }: Props) {
  return (
    <>
      <p className="muted small">
        Choose a group for each line<span className="needs-script">, or drag the line to it</span>.
      </p>
      <ol className="sort">
        {sort.lines.map((line, index) => (
          <li key={line.html} className="sort__line" data-sort-line="">
            <span className="sort__grip needs-script" aria-hidden="true" />
            <fieldset>
              <legend className="sort__words" dangerouslySetInnerHTML={{ __html: line.html }} />
              <div className="chips">
                {sort.groups.map((group, position) => (
                  <label key={group} className="chip">
                    <input
                      type="radio"
                      name={`l${index}`}
                      value={position}
                      defaultChecked={response?.placed[index] === position}
                    />
                    <span>{group}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <SortReason sort={sort} line={line} placed={response?.placed[index] ?? null} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface ReasonProps {
  sort: Sort;
  line: Sort["lines"][number];
  placed: number | null;
}

function SortReason({ sort, line, placed }: ReasonProps) {
  if (placed === null) return null;
  const fits = placed === line.group;
  return (
    <p className={`reason ${fits ? "reason--fits" : "reason--mend"}`}>
      <Icon name={fits ? "leaf" : "mend"} small />
      <span>
        <b>{fits ? "Yes." : `It fits “${sort.groups[line.group]}.”`}</b> {line.why}
      </span>
    </p>
  );
}
