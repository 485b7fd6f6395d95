import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import type { CircleMember } from "./circle";
import type { Thing } from "./things.server";

interface Props {
  others: CircleMember[];
  things: Thing[];
  /** What may be seen now: "member thing". */
  shares: string[];
}

/** What the member shows, thing by thing and person by person. */
export function SharesForm({ others, things, shares }: Props) {
  return (
    <section aria-labelledby="show" className="screen-only">
      <h2 id="show" className="title-m">
        What you show
      </h2>
      <p className="muted mt-3">
        Everything starts unticked. Your journal, your safety plan, your safety answers, your
        statements and your questions can’t be shown at all.
      </p>
      {things.length === 0 ? (
        <p className="mt-4">
          There is nothing to show yet. Limits, rewards and plans of yours will stand here.
        </p>
      ) : (
        <form method="post" aria-label="What you show" className="mt-4">
          <ShareTable others={others} things={things} shares={shares} />
          <p className="row mt-4">
            <Button variant="quiet" name="intent" value="show">
              Save what I show
            </Button>
            <span className="small muted">
              Untick a box and save. It’s gone from their page at once.
            </span>
          </p>
        </form>
      )}
    </section>
  );
}

function ShareTable({ others, things, shares }: Props) {
  return (
    <table className="table share">
      <thead>
        <tr>
          <th scope="col">Yours</th>
          {others.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {things.map((thing) => (
          <tr key={thing.id}>
            <th scope="row">
              <span className="own-line">{thing.title}</span>
              <small>{thing.note}</small>
            </th>
            {others.map(({ id, name }) => (
              <td key={id}>
                <Tick
                  name="share"
                  value={`${id} ${thing.id}`}
                  defaultChecked={shares.includes(`${id} ${thing.id}`)}
                >
                  {name} may see: {thing.title}
                </Tick>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
