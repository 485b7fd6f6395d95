import { Kept } from "~/ui/kept";
import { linesFor, type CrisisHelp } from "./crisis";
import { CrisisLines, DangerNow } from "./crisis-lines";
import { PlaceForm } from "./place-form";
import "./safety.css";

/**
 * At the foot of every page, for everyone: whom to call when something cannot wait. The way back to
 * the page stands in it, so it is not kept where the address holds what someone typed, or a link's key.
 */
export function CrisisStrip(props: StripProps) {
  return (
    <Kept
      as="section"
      className="help-strip"
      aria-labelledby="cannot-wait"
      of={StripInside}
      given={props}
      isShared={!props.path.includes("?")}
    />
  );
}

interface StripProps {
  crisis: CrisisHelp;
  /** The page's own path: whoever changes the country comes back to it. */
  path: string;
}

function StripInside({ crisis, path }: StripProps) {
  const { contacts } = crisis;
  return (
    <>
      <h2 id="cannot-wait">If it cannot wait</h2>
      <DangerNow emergency={contacts.emergency} />
      <CrisisLines lines={linesFor(contacts, "suicide", "violence", "poison")} />
      <div className="row row--apart">
        <PlaceForm help={crisis} next={path} id="strip-place" />
        <p className="row">
          <a href="/crisis">All numbers, by country</a>
          <a href="/safety">If you do not feel safe at home</a>
        </p>
      </div>
    </>
  );
}
