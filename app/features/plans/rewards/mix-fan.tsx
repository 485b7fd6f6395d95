import { classes } from "~/ui/classes";
import { Table } from "~/ui/table";
import { gapIn, mixOf, timesInWords, type ListedReward, type MixPane } from "./reward-mix";

/** The panes of a fanlight, from left to right, in a box of 200 by 112. */
const panes = [
  {
    d: "M66 103.4L8 102.3A92 92 0 0 1 19.5 59.4L70.3 87.5A34 34 0 0 0 66 103.4z",
    x: 37.2,
    y: 90.4,
  },
  {
    d: "M70.9 86.5L21.2 56.6A92 92 0 0 1 52.6 25.2L82.5 74.9A34 34 0 0 0 70.9 86.5z",
    x: 54,
    y: 61.2,
  },
  {
    d: "M83.5 74.3L55.4 23.5A92 92 0 0 1 98.3 12L99.4 70A34 34 0 0 0 83.5 74.3z",
    x: 83.2,
    y: 44.4,
  },
  {
    d: "M100.6 70L101.7 12A92 92 0 0 1 144.6 23.5L116.5 74.3A34 34 0 0 0 100.6 70z",
    x: 116.8,
    y: 44.4,
  },
  {
    d: "M117.5 74.9L147.4 25.2A92 92 0 0 1 178.8 56.6L129.1 86.5A34 34 0 0 0 117.5 74.9z",
    x: 146,
    y: 61.2,
  },
  {
    d: "M129.7 87.5L180.5 59.4A92 92 0 0 1 192 102.3L134 103.4A34 34 0 0 0 129.7 87.5z",
    x: 162.8,
    y: 90.4,
  },
];

/** The kinds of rewards as six panes over a door, the same as a table, and the one gap. */
export function RewardMix({ rewards }: { rewards: readonly ListedReward[] }) {
  const mix = mixOf(rewards);
  const gap = gapIn(rewards);
  return (
    <aside className="reward-mix" aria-labelledby="mix">
      <section>
        <h2 id="mix" className="title-s">
          The mix
        </h2>
        <svg className="fanlight mt-4" viewBox="0 0 200 112" aria-hidden="true">
          <path className="fanlight__frame" d="M2 104a98 98 0 0 1 196 0" />
          <path className="fanlight__frame" d="M0 106h200" />
          {panes.map((pane, index) => (
            <Pane key={pane.d} {...pane} {...mix[index]!} />
          ))}
          <path className="fanlight__pane" d="M74 104a26 26 0 0 1 52 0z" />
        </svg>
        <p className="mt-4">Lit: used this week. Plain: on your list. Dotted: nothing yet.</p>
        <details className="as-table">
          <summary>See this as a table</summary>
          <Table
            caption="The kinds of rewards on the list"
            columns={[
              { name: "Kind" },
              { name: "On the list", isNumber: true },
              { name: "This week", isNumber: true },
            ]}
            rows={mix.map(({ type, label, onList, thisWeek }) => ({
              id: type,
              cells: [label, onList, thisWeek === 0 ? "–" : timesInWords(thisWeek)],
            }))}
          />
        </details>
      </section>
      {gap ? (
        <section className="ruled-top flow" aria-labelledby="gap">
          <h2 id="gap" className="title-s">
            One gap
          </h2>
          <p>{gap}</p>
        </section>
      ) : null}
    </aside>
  );
}

function Pane({ d, x, y, label, onList, thisWeek }: MixPane & (typeof panes)[number]) {
  const isLit = thisWeek > 0;
  const isNone = !isLit && onList === 0;
  const short = label === "Practical help" ? "Help" : label.split(",", 1)[0];
  return (
    <>
      <path
        className={classes(
          "fanlight__pane",
          isLit && "fanlight__pane--lit",
          isNone && "fanlight__pane--none",
        )}
        d={d}
      />
      <text x={x} y={y} className={isLit ? "on-lamp" : isNone ? "is-none" : undefined}>
        {short}
      </text>
    </>
  );
}
