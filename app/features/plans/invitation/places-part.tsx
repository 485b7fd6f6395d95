import { StateTag } from "~/ui/tag";
import { Table } from "~/ui/table";
import { numberIn } from "../support-network/support-list";
import { placesIn, type InvitedPlace } from "./invitation-answers";
import { Part, type PartProps } from "./part-frame";

export function Places(props: PartProps) {
  const places = placesIn(props.answers);
  return (
    <Part of="places" isEmpty={places.length === 0} {...props}>
      <Table
        caption="Places to offer"
        stack
        className="mt-4"
        columns={["Where", "Cost", "How soon", "First step"].map((name) => ({ name }))}
        rows={places.map((place) => ({
          id: String(place.number),
          cells: [
            <Where key="where" place={place} />,
            place.cost || <Ask key="cost" />,
            place.wait || <Ask key="wait" />,
            <FirstStep key="first" place={place} />,
          ],
        }))}
      />
    </Part>
  );
}

const Ask = () => <span className="muted">Ask</span>;

function Where({ place: { name, phone, isCalled } }: { place: InvitedPlace }) {
  const tel = numberIn(phone);
  return (
    <>
      <strong>{name || "A place"}</strong>
      <br />
      {tel ? <a href={`tel:${tel}`}>{phone}</a> : phone}
      {phone ? <br /> : null}
      <StateTag kind={isCalled ? "good" : "wait"} icon={isCalled ? "check" : undefined}>
        {isCalled ? "Called" : "Not called yet"}
      </StateTag>
    </>
  );
}

const checkWords: Record<string, string> = {
  yes: "A doctor there checks first.",
  elsewhere: "The medical check is somewhere else.",
  ask: "Ask who does the medical check.",
};

function FirstStep({ place: { first, check } }: { place: InvitedPlace }) {
  if (!first && !check) return <Ask />;
  return (
    <>
      {first} {checkWords[check] ?? ""}
    </>
  );
}
