/** Why someone could not prove who they are. */
export type Refused =
  | { kind: "wrong" }
  /** Too many tries: `seconds` until the next one counts. */
  | { kind: "wait"; seconds: number }
  /** Too many people at once. */
  | { kind: "busy" }
  /** What they were in the middle of is over: it has to begin anew. */
  | { kind: "gone" };
