import { circleThingPath } from "~/http/paths";
import { longDate } from "~/time";
import type { Circle } from "./circle";
import type { Thing } from "./things.server";

interface Props {
  circle: Circle;
  /** What each of the others shows, by member. */
  shown: Record<string, Thing[]>;
  shareCount: number;
  /** While the member's safety check says to pause, the page says nothing about the others. */
  isPaused: boolean;
}

/** Who is in the circle, and what each of the others shows. */
export function PeopleSection({ circle, shown, shareCount, isPaused }: Props) {
  const { you, others } = circle;
  return (
    <section aria-labelledby="who">
      <h2 id="who" className="title-m">
        Who is in it
      </h2>
      <ul className="people mt-4">
        <li>
          <span className="seal seal--you" aria-hidden="true">
            {you.name.charAt(0).toUpperCase()}
          </span>
          <p className="byline">
            <strong>You, as “{you.name}”</strong>
            <span>{countInWords(shareCount)}</span>
          </p>
        </li>
        {isPaused
          ? null
          : others.map((member) => (
              <li key={member.id}>
                <span className="seal" aria-hidden="true">
                  {member.name.charAt(0).toUpperCase()}
                </span>
                <p className="byline">
                  <strong>{member.name}</strong>
                  <span>
                    Joined {longDate(member.joinedOn)}
                    {shown[member.id]?.length ? "" : ". Shows nothing yet, and that’s fine."}
                  </span>
                </p>
                <ShownList memberId={member.id} things={shown[member.id] ?? []} />
              </li>
            ))}
      </ul>
    </section>
  );
}

function countInWords(count: number) {
  if (count === 0) return "You show nothing yet";
  return count === 1 ? "You show 1 thing" : `You show ${count} things`;
}

function ShownList({ memberId, things }: { memberId: string; things: Thing[] }) {
  if (things.length === 0) return null;
  return (
    <ul className="people__shares">
      {things.map(({ id, title, note }) => (
        <li key={id}>
          <a className="lone own-line" href={circleThingPath(memberId, id)}>
            {title}
          </a>{" "}
          <small>{note}</small>
        </li>
      ))}
    </ul>
  );
}
