import type { Person } from "./person.ts";

const shared = { country: "us", track: "C", lessonsRead: 0 } as const;

/** The experts and the administrator of the demo. */
export const staff: Person[] = [
  {
    ...shared,
    alias: "Dr. Mirelle Oakes",
    roles: ["expert", "reviewer"],
    credential: "PsyD",
    email: "mirelle@example.org",
    shows: "expert: the desk, with questions new, claimed and late",
    phoneKey: "porchlight-mirelle-2487-kestrel-",
  },
  {
    ...shared,
    alias: "Jonas Tamm",
    roles: ["expert"],
    credential: "LCSW",
    email: "jonas@example.org",
    shows: "expert: the desk, with a question claimed",
    phoneKey: "porchlight-jonas-9135-heathland-",
  },
  {
    ...shared,
    alias: "Philippa Ives",
    email: "philippa@example.org",
    roles: ["admin"],
    shows: "admin: the staff pages at /admin, and the desk with what others have claimed",
    phoneKey: "porchlight-philippa-6602-meadow-",
  },
];
