import { linePath } from "~/features/journal/line-path";
import type { CrisisContacts } from "~/features/safety/crisis";
import { EmergencyCall } from "~/features/safety/crisis-lines";
import { LineCalls } from "~/features/safety/line-calls";
import {
  checkInsPath,
  isolationPath,
  newCheckInPath,
  researchConsentPath,
  todayPath,
} from "~/http/paths";
import { Crisis } from "~/ui/crisis";
import { Empty } from "~/ui/empty";
import { ButtonLink, Button, Erase } from "~/ui/forms/button";
import { CoveredPage } from "~/ui/frame/covered-page";
import { Go } from "~/ui/go";
import { Table } from "~/ui/table";
import type { CheckInLine, CheckInLines } from "./check-in-lines";
import "./check-ins.css";

interface Props {
  lines: CheckInLines;
  isDue: boolean;
  /** Whether the latest answers call for help first. */
  isHeavy: boolean;
  contacts: CrisisContacts;
}

/** A member's own answers over the weeks. Heavy answers bring help, and leave out the charts. */
export function CheckInsSheet({ lines, isDue, isHeavy, contacts }: Props) {
  const hasSome = lines.days.length > 0;
  return (
    <CoveredPage
      place={{ href: todayPath, text: "Today" }}
      here="Check-ins"
      title="Your check-ins"
      lead="Two minutes at the start, and after 6, 12 and 24 weeks. These are your own answers over time. They can’t say what caused what."
      note="Only you can see this."
    >
      <div className="stack">
        {isHeavy ? <HelpFirst contacts={contacts} /> : null}
        {isDue ? (
          <p>
            <ButtonLink href={newCheckInPath}>Check in now</ButtonLink>
          </p>
        ) : null}
        {hasSome && !isHeavy ? <Charts {...lines} /> : null}
        {hasSome ? <AsTable lines={lines} /> : null}
        {hasSome || isDue ? null : (
          <Empty title="Nothing here yet" text="Your answers stand here after a check-in." />
        )}
      </div>
      <p className="mt-6 screen-only">
        <Go href={researchConsentPath}>Let them help research, or take that back</Go>
      </p>
      {hasSome ? (
        <form method="post" action={`${checkInsPath}?index`} className="screen-only mt-6">
          <Erase label="Erase my check-ins">
            <Button variant="quiet" size="small" name="intent" value="erase">
              Erase all of them for good
            </Button>
          </Erase>
        </form>
      ) : null}
    </CoveredPage>
  );
}

function HelpFirst({ contacts }: { contacts: CrisisContacts }) {
  return (
    <>
      <Crisis
        id="help"
        title="That sounds like a lot to carry"
        why="Your answers say these weeks have been heavy. You don’t have to sort it out alone. A doctor or a counselor can help, and so can a line that listens."
        calls={
          <>
            <EmergencyCall emergency={contacts.emergency} />
            <LineCalls need="suicide" contacts={contacts} />
          </>
        }
        otherwise="Call now if you think of suicide or of hurting yourself. These answers are not a diagnosis."
      />
      <p>
        <Go href={isolationPath}>One small thing for yourself</Go>
      </p>
    </>
  );
}

function Charts({ days, you, between }: CheckInLines) {
  return (
    <>
      <Trends id="you" title="You" lines={you} days={days} />
      <Trends id="between" title="You and your loved one" lines={between.slice(0, 1)} days={days} />
    </>
  );
}

interface TrendsProps extends Pick<CheckInLines, "days"> {
  id: string;
  title: string;
  lines: readonly CheckInLine[];
}

function Trends({ id, title, lines, days }: TrendsProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="title-m trend__head">
        {title}
      </h2>
      <ul className="trend">
        {lines.map((line) => (
          <Trend key={line.name} line={line} first={days[0]!.day} />
        ))}
      </ul>
    </section>
  );
}

function Trend({ line, first }: { line: CheckInLine; first: string }) {
  const { path, dots } = linePath(line.values, line.highest);
  const [was, now] = [line.values[0], line.values.at(-1)];
  return (
    <li>
      <span className="trend__what">
        {line.name}
        <small className="trend__was">{line.note}</small>
      </span>
      <svg className="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className="lc-grid" d="M0 0h100" />
        <path className="lc-grid" d="M0 50h100" />
        <path className="lc-grid" d="M0 100h100" />
        <path className="lc-line" d={path} />
        {dots.map(({ x, y }) => (
          <path key={x} className="lc-dot" d={`M${x} ${y}h.01`} />
        ))}
      </svg>
      <span className="trend__now">
        {inWords(now)}
        {line.values.length > 1 ? (
          <span className="trend__was">
            {first}: {inWords(was)}
          </span>
        ) : null}
      </span>
    </li>
  );
}

const inWords = (value: number | null | undefined) =>
  value === null || value === undefined ? "–" : String(Math.round(value * 10) / 10);

function AsTable({ lines: { days, you, between, asked } }: { lines: CheckInLines }) {
  return (
    <details className="as-table">
      <summary>See this as a table</summary>
      <Table
        caption="Your answers at each check-in"
        stack
        columns={[
          { name: "What" },
          ...days.map(({ week, day }) => ({
            name: week === 0 ? `Start, ${day}` : `Week ${week}, ${day}`,
          })),
        ]}
        rows={[...you, ...between, asked].map(({ name, values }) => ({
          id: name,
          cells: [name, ...values.map(inWords)],
        }))}
      />
    </details>
  );
}
