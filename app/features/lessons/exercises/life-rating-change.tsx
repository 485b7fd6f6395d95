import { shortDay } from "~/time";
import { linePlaces } from "~/ui/pictures/line-places";
import { lifeAreas, type SavedRating } from "./exercise";

const mostDates = 4;

/** The ratings as figures, oldest first. From the second day on, a line for each area shows the change. */
export function LifeRatingChange({ ratings }: { ratings: SavedRating[] }) {
  const all = lastOfEachDay(ratings).toReversed();
  if (all.length === 0) return null;
  const shown = all.slice(-mostDates);
  return (
    <table className="table life-rating__table">
      <caption className="field__label">
        {all.length === 1 ? "Your first rating, from 1 to 10" : "How it has changed"}
      </caption>
      <thead>
        <tr>
          <th scope="col">Part of your life</th>
          {shown.map((rated) => (
            <th key={rated.id} scope="col" className="num">
              {shortDay(rated.ratedOn)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lifeAreas.map((area) => (
          <tr key={area.id}>
            <th scope="row">
              <span className="life-rating__part">
                {area.label}
                <ChangeLine values={all.map((rated) => rated.ratings[area.id] ?? null)} />
              </span>
            </th>
            {shown.map((rated) => (
              <td key={rated.id} className="num">
                {rated.ratings[area.id] ?? "–"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const frame = { width: 96, height: 28, margin: 4 };

function ChangeLine({ values }: { values: (number | null)[] }) {
  const points = linePlaces(values, [1, 10], frame);
  const last = points.at(-1);
  if (points.length < 2 || !last) return null;
  return (
    <svg className="change-line" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      <polyline points={points.map((point) => point.join()).join(" ")} />
      <circle cx={last[0]} cy={last[1]} r="3" />
    </svg>
  );
}

/** The last rating of each day: a second one on the same day corrects the first. */
function lastOfEachDay(ratings: SavedRating[]) {
  return ratings.filter(
    ({ ratedOn }, index) => index === 0 || ratings[index - 1]!.ratedOn !== ratedOn,
  );
}
