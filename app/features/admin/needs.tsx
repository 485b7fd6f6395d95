import { adminContentPath, adminWorkPath, deskPath } from "~/http/paths";
import { timeAgo } from "~/time";
import { Go } from "~/ui/go";
import type { readOverview } from "./overview.server";

type Overview = Awaited<ReturnType<typeof readOverview>>;

/** What needs a person, each with the page where it is done. */
export function Needs({ overview, now }: { overview: Overview; now: number }) {
  const { late, lateSince, waiting, failing, jobs, texts } = overview;
  const rows = [
    {
      count: late,
      what: "Questions past their time",
      more:
        lateSince === null
          ? `${waiting} wait in all.`
          : `The first since ${timeAgo(lateSince, now)}.`,
      href: deskPath(),
      go: "See them",
    },
    {
      count: failing,
      what: "Payment events that failed",
      more: "Stripe sends each again, and the daily check reads every membership.",
      href: adminWorkPath,
      go: "Look at them",
    },
    {
      count: jobs,
      what: "Background jobs given up",
      more: "They wait until somebody tries them again.",
      href: adminWorkPath,
      go: "Look at them",
    },
    {
      count: texts,
      what: "Texts waiting for a clinician",
      more: "Each one says so where it is shown.",
      href: adminContentPath,
      go: "Open the list",
    },
  ];
  return (
    <ul className="needs">
      {rows.map(({ count, what, more, href, go }) => (
        <li key={what}>
          <span className="needs__n">{count}</span>
          <p className="needs__what">
            <strong>{what}</strong>
            <span>{more}</span>
          </p>
          <Go href={href}>
            {go}
            <span className="visually-hidden">: {what}</span>
          </Go>
        </li>
      ))}
    </ul>
  );
}
