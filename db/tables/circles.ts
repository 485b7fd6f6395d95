import type { Timestamp } from "./timestamp.ts";

/** A relative in a family circle. An account is in one circle at most; a circle is its members. */
export interface CircleMemberTable {
  id: string;
  account_id: string;
  circle_id: string;
  /** Sealed: what the others in the circle call this member. */
  name: string;
  joined_at: Timestamp;
}

/** The code with which one more relative can join. A circle has one at most. */
export interface CircleInvitationTable {
  circle_id: string;
  /** The member who made the code. Whoever leaves takes the code along. */
  member_id: string;
  account_id: string;
  code_hash: string;
  /** Sealed: the code itself, for the page of the member who made it. */
  code: string;
  expires_at: Timestamp;
}

/** One thing of one member that one other member may see. */
export interface CircleShareTable {
  owner_id: string;
  viewer_id: string;
  /** A kind, or a kind and an id, such as "rewards" or "limits.abc". */
  thing: string;
  shared_at: Timestamp;
}

/** Two lines that pull apart and a member who is fine with both, or one line that a member agrees to. */
export interface CircleSettledTable {
  member_id: string;
  /** The two things, or the one, with the versions that the member saw: "limits.abc@2". */
  pair: string;
  settled_at: Timestamp;
}
