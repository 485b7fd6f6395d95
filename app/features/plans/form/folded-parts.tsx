import { Icon } from "~/ui/pictures/icon";
import { PromptFields, type PromptFieldsProps } from "~/ui/forms/prompt-field";
import type { PlanPart } from "../plan";
import type { PlanState } from "./plan-state";
import "./folded-parts.css";

interface FoldedPartsProps {
  parts: readonly PlanPart[];
  level: 2 | 3;
  state: PlanState;
  /** The id of the part to open. A new form opens its first part. */
  openPart: string | null;
  fields: Omit<PromptFieldsProps, "names">;
}

/** The parts of a long form as folds. A closed fold is sent along with the others, so it loses nothing. */
export function FoldedParts({ parts, level, state, openPart, fields }: FoldedPartsProps) {
  const first = state.base === null ? parts[0]!.id : null;
  const isOpen = ({ id, prompts }: PlanPart) =>
    id === (openPart ?? first) ||
    prompts.some((name) => state.errors[name]) ||
    (state.isReturned && hasAnswer(fields, prompts));
  return (
    <div className="plan-folds">
      {parts.map((part) => (
        <FoldedPart key={part.id} part={part} level={level} isOpen={isOpen(part)} fields={fields} />
      ))}
    </div>
  );
}

interface FoldedPartProps extends Pick<FoldedPartsProps, "level" | "fields"> {
  part: PlanPart;
  isOpen: boolean;
}

function FoldedPart({ part, level, isOpen, fields }: FoldedPartProps) {
  const { title, note, rows } = part;
  const Heading = `h${level}` as const;
  const others = part.prompts.filter((name) => !rows?.prompts.flat().includes(name));
  return (
    <details className="plan-fold" id={partId(fields.form, part.id)} open={isOpen}>
      <summary>
        <Heading className="title-s">{title}</Heading>
        <span className="plan-fold__own muted small">{beginningOf(part, fields)}</span>
      </summary>
      <div className="plan-fold__body">
        {note ? <p className="muted">{note}</p> : null}
        {rows ? <Rows rows={rows} fields={fields} /> : null}
        {others.length > 0 ? <PromptFields {...fields} names={others} /> : null}
      </div>
    </details>
  );
}

/** The id of a part of a form. Links lead to it. */
export const partId = (form: string, part: string) => `${form}-part-${part}`;

function hasAnswer({ answers }: FoldedPartsProps["fields"], names: readonly string[]) {
  return names.some((name) => (answers[name]?.length ?? 0) > 0);
}

/** The first words of the part's answers, for its closed fold. */
function beginningOf({ prompts: names }: PlanPart, fields: FoldedPartsProps["fields"]) {
  const { prompts, answers } = fields;
  const text = names.find((name) => prompts[name]!.kind === "text" && answers[name]);
  if (text) return String(answers[text]).split("\n", 1)[0];
  return hasAnswer(fields, names) ? "Filled in" : "Nothing written yet";
}

interface RowsProps extends Pick<FoldedPartsProps, "fields"> {
  rows: NonNullable<PlanPart["rows"]>;
}

/** The rows with answers, or the first one, and a fold that adds the next. */
function Rows({ rows: { titles, prompts: all, more }, fields }: RowsProps) {
  const filled = all.filter((names) => hasAnswer(fields, names));
  const shown = filled.length > 0 ? filled : all.slice(0, 1);
  const row = (names: readonly string[]) => (
    <fieldset key={names[0]} className="plan-row">
      <legend>{titles[all.indexOf(names)]}</legend>
      <PromptFields {...fields} names={names} />
    </fieldset>
  );
  const folded = ([next, ...rest]: readonly (readonly string[])[]) =>
    next ? (
      <details className="plan-more">
        <summary>
          {more} <Icon name="plus" small />
        </summary>
        {row(next)}
        {folded(rest)}
      </details>
    ) : null;
  return (
    <>
      {shown.map(row)}
      {folded(all.filter((names) => !shown.includes(names)))}
    </>
  );
}
