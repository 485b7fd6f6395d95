import { Button } from "~/ui/forms/button";
import { Chip, Chips, Tick } from "~/ui/forms/choices";
import { Fact, Facts } from "~/ui/facts";
import { FieldError } from "~/ui/forms/field";
import { Fieldset } from "~/ui/forms/fieldset";
import { copyChecks, mostLessons, mostTags } from "./copy";
import type { CopyPageData } from "./copy-page.server";

/** The checks, the subjects and the lessons of a copy, with the buttons. */
export function CopyPane({ page, error }: { page: CopyPageData; error?: string }) {
  const { state } = page;
  return (
    <aside className="desk__pane" aria-label="Before you ask the member">
      <div className="sheet">
        <h2 className="title-m">Before you ask the member</h2>
        <Fieldset id="checks" legend="I’ve checked">
          {copyChecks.map(({ name, words, hint }) => (
            <Tick
              key={name}
              name={name}
              hint={hint ?? undefined}
              defaultChecked={page.ticked.includes(name)}
            >
              {words}
            </Tick>
          ))}
        </Fieldset>
        <Subjects page={page} error={error} />
        <Facts className="small">
          <Fact name="State">{state ? state.words : "Not saved yet"}</Fact>
          <Fact name="The member chose">“Other members too”</Fact>
          <Fact name="Next">The member, then the library</Fact>
        </Facts>
        <div className="row">
          <Button size="small" name="intent" value="save" variant="quiet">
            Save the draft
          </Button>
          <Button size="small" name="intent" value="offer">
            Ask the member
          </Button>
        </div>
        <p className="small muted">If you can’t make the copy safe, leave it private.</p>
        {state && state.id !== "private" ? (
          <Button size="small" variant="plain" name="intent" value="withhold">
            Keep it private
          </Button>
        ) : null}
      </div>
    </aside>
  );
}

function Subjects({ page, error }: { page: CopyPageData; error?: string }) {
  const { tags, lessons, words } = page;
  return (
    <>
      <Fieldset id="tags" legend={`Subjects, at most ${mostTags}`}>
        <Chips className="mt-3">
          {tags.map(({ id, name }) => (
            <Chip
              key={id}
              type="checkbox"
              name="tag"
              value={id}
              defaultChecked={words.tags.includes(id)}
            >
              {name}
            </Chip>
          ))}
        </Chips>
        <FieldError id="tags" errors={error ? [error] : undefined} />
      </Fieldset>
      {Array.from({ length: mostLessons }, (_, index) => (
        <label key={index} className="field">
          <span className="field__label">
            {index === 0 ? "A lesson that goes with it" : "Another lesson"}
          </span>
          <select className="input" name="lesson" defaultValue={words.lessons[index] ?? ""}>
            <option value="">None</option>
            {lessons.map(({ id, title, module }) => (
              <option key={id} value={id}>
                {module}: {title}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
  );
}
