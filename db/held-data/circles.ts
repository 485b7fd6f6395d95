import type { HeldTables } from "./held-table.ts";

const namesThings = { plain: "Names a kind and an id of the notebook, and none of its words." };

export const circles: HeldTables<
  "circle_member" | "circle_invitation" | "circle_share" | "circle_settled"
> = {
  circle_member: {
    person: "account_id",
    exported: "in the copy",
    sealed: { row: ["id"] },
    erased: "deleted",
    held: "until the person leaves the circle",
    columns: {
      id: "id",
      account_id: "id",
      circle_id: "id",
      name: "words",
      joined_at: "time",
    },
  },
  circle_invitation: {
    person: "account_id",
    exported: "in the copy",
    sealed: { row: ["circle_id"] },
    erased: "deleted",
    held: "until somebody joins with it, or a week",
    columns: {
      circle_id: "id",
      member_id: "id",
      account_id: "id",
      code_hash: "secret",
      code: "words",
      expires_at: "time",
    },
  },
  circle_share: {
    person: { column: "owner_id", through: "circle_member" },
    exported: "in the copy",
    erased: "deleted",
    held: "until the person takes it back or leaves the circle",
    columns: { owner_id: "id", viewer_id: "id", thing: namesThings, shared_at: "time" },
  },
  circle_settled: {
    person: { column: "member_id", through: "circle_member" },
    exported: "in the copy",
    erased: "deleted",
    held: "until the person leaves the circle",
    columns: { member_id: "id", pair: namesThings, settled_at: "time" },
  },
};
