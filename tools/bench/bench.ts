import type { People } from "./members.ts";

/** One line of the table: a measured figure and whether it meets its target. */
export interface Finding {
  row: string;
  what: string;
  measured: string;
  /** Empty if the figure is only for comparison. */
  target: string;
  holds: boolean | null;
  /** The numbers behind the line, for the JSON file. */
  figures: Record<string, unknown>;
}

/** How long a run takes and how much it repeats. */
export interface Effort {
  rounds: number;
  /** The length of one round. */
  seconds: number;
  /** How long the server's memory is watched under load. */
  soakSeconds: number;
  /** How often a slow step, such as a build or a start, is repeated. */
  repeats: number;
  /** The number of writes that two writers share. */
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

/** Shows that the program works. Its figures prove nothing. */
export const quickEffort: Effort = {
  rounds: 2,
  seconds: 1,
  soakSeconds: 8,
  repeats: 2,
  writes: 1_000,
  growth: { accounts: 10_000, progressRows: 100_000 },
};

/** The input of every row. */
export interface Bench {
  people: People;
  databaseFile: string;
  /** For files of the run. Deleted when it ends. */
  folder: string;
  effort: Effort;
}
