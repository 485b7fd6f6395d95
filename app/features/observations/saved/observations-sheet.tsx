import { mapUsePath, membershipPath, observationsPath, patternsPath } from "~/http/paths";
import { Empty } from "~/ui/empty";
import { ButtonLink } from "~/ui/forms/button";
import { NotebookHead } from "~/ui/frame/notebook-head";
import { Go } from "~/ui/go";
import { NewMapLinks } from "../new-map-links";
import { ObservationEntry, type ListedObservation } from "./observation-entry";
import "../observations.css";

interface Props {
  observations: ListedObservation[];
  mayWrite: boolean;
}

/** All observations, the latest first, and the two ways to add one. */
export function ObservationsSheet({ observations, mayWrite }: Props) {
  return (
    <div className="wrap pb">
      <NotebookHead
        title="Observations"
        note="Only you can see these, unless you show one in your circle. They’re yours, not evidence."
        current={observationsPath}
      />
      <p className="row">
        {mayWrite ? <NewMapLinks /> : <ButtonLink href={membershipPath}>See membership</ButtonLink>}
      </p>
      <div className="cover-area mt-5" data-cover-area="">
        {observations.length > 0 ? (
          <>
            <p>
              <Go href={patternsPath}>See what your maps show</Go>
            </p>
            {observations.map((observation) => (
              <ObservationEntry key={observation.id} observation={observation} />
            ))}
          </>
        ) : (
          <NoObservations />
        )}
      </div>
    </div>
  );
}

/** Shown where there are no maps yet. */
export function NoObservations() {
  return (
    <Empty
      title="No maps yet"
      text="A map is one ordinary evening, written down the way a camera would have seen it. After three, the page of patterns shows when things happen and where you could step in sooner."
    >
      <Go href={mapUsePath}>Read how first</Go>
    </Empty>
  );
}
