/** Milliseconds since 1970. */
export type Timestamp = number;

/** Milliseconds. */
export const hour = 3_600_000;
export const day = 24 * hour;
