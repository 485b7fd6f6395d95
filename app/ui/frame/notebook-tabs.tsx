import {
  circlePath,
  journalPath,
  notebookPath,
  observationsPath,
  patternsPath,
  plansPath,
  statementsPath,
} from "~/http/paths";
import { classes } from "../classes";
import "./notebook-tabs.css";

const tabs = [
  { href: notebookPath, text: "All" },
  { href: observationsPath, text: "Observations" },
  { href: patternsPath, text: "Patterns" },
  { href: journalPath, text: "Journal" },
  { href: plansPath, text: "Plans" },
  { href: statementsPath, text: "Your words" },
  { href: circlePath, text: "Circle" },
];

/** The sections of the notebook. `current` is the address of the page's own section. */
export function NotebookTabs({ current, className }: { current: string; className?: string }) {
  return (
    <nav className={classes("subtabs", className)} aria-label="Notebook sections">
      {tabs.map(({ href, text }) => (
        <a key={href} href={href} aria-current={href === current ? "page" : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
