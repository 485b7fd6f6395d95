import { observationEditPath } from "~/http/paths";
import { Button, ButtonLink, Erase } from "~/ui/forms/button";
import { Icon } from "~/ui/pictures/icon";
import type { Observation } from "../observation";
import { AnswerList } from "./answer-list";
import { ownPart } from "./map-stops";

/** What the member did, with the buttons to change, print and erase the map. */
export function OwnPart({ observation }: { observation: Observation }) {
  const rows = ownPart(observation);
  return (
    <section aria-labelledby="part">
      <h2 className="title-m" id="part">
        Your part in it
      </h2>
      {rows.length > 0 ? (
        <AnswerList answers={rows.map((row) => ({ ...row, name: row.label, ask: row.label }))} />
      ) : (
        <p className="muted mt-4">Left empty</p>
      )}
      <form method="post" className="screen-only mt-5">
        <div className="row">
          <ButtonLink variant="quiet" size="small" href={observationEditPath(observation.id)}>
            <Icon name="pencil" small /> Change it
          </ButtonLink>
          <Button type="button" variant="quiet" size="small" className="needs-script" data-print="">
            <Icon name="print" small /> Print it
          </Button>
        </div>
        <Erase label="Erase this map" />
      </form>
    </section>
  );
}
