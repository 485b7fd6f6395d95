/** A relative as the others in the circle see them. */
export interface CircleMember {
  id: string;
  /** The name this relative chose for the circle. */
  name: string;
  /** The day on which they joined, where the reader lives: "2026-11-20". */
  joinedOn: string;
  isYou: boolean;
}

export interface Circle {
  id: string;
  /** The member who asks. */
  you: CircleMember;
  /** The first to join stands first. */
  others: CircleMember[];
}

/** How many relatives a circle has room for. */
export const mostMembers = 8;
export const mostOfName = 40;
