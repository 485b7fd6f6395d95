import { usePageFrame } from "~/ui/page-frame";
import { linesFor, type CrisisHelp } from "./crisis";
import { CrisisLines, DangerNow } from "./crisis-lines";
import { PlaceForm } from "./place-form";
import "./safety.css";

/** At the foot of every page, for everyone: whom to call when something cannot wait. */
export function CrisisStrip({ crisis }: { crisis: CrisisHelp }) {
  const { path } = usePageFrame();
  const { contacts } = crisis;
  return (
    <section className="help-strip" aria-labelledby="cannot-wait">
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
    </section>
  );
}
