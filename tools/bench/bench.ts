import type { People } from "./members.ts";

/** One line of the table: what was measured, and whether it meets its target. */
export interface Finding {
  row: string;
  what: string;
  measured: string;
  /** Empty where a figure is only for comparison. */
  target: string;
  holds: boolean | null;
  /** The numbers behind the line, for the JSON file. */
  figures: Record<string, unknown>;
}

/** How thorough a run is. */
export interface Effort {
  rounds: number;
  /** How long one round lasts. */
  seconds: number;
  /** How long the memory of the server is watched under load. */
  soakSeconds: number;
  /** How often something slow is repeated: a build, a start. */
  repeats: number;
  /** Writes shared by two writers. */
  writes: number;
  growth: { accounts: number; progressRows: number };
}

export const fullEffort: Effort = {
  rounds: 6,
  seconds: 2,
  soakSeconds: 60,
  repeats: 5,
  writes: 10_000,
  growth: { accounts: 100_000, progressRows: 1_000_000 },
};

/** To see that the program works; its figures prove nothing. */
export const quickEffort: Effort = {
  rounds: 2,
  seconds: 1,
  soakSeconds: 8,
  repeats: 2,
  writes: 1_000,
  growth: { accounts: 10_000, progressRows: 100_000 },
};

/** What every row has to work with. */
export interface Bench {
  people: People;
  databaseFile: string;
  /** For files of the run; gone when it ends. */
  folder: string;
  effort: Effort;
}
