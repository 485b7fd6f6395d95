import { Refusal } from "./guard-request.server";
import { crisisPath, leavePath, tonightPath } from "./paths";

/** How many requests the server has to do with at the same time. It refuses any more with a 503. */
export const usualLimits = {
  /** Requests that are being answered. */
  work: 250,
  /** How many of those only the crisis page, leaving and the pages for tonight may use. */
  reserve: 30,
  /** Requests whose body is still arriving. They hold no place among the others. */
  arriving: 400,
  /** The same, from one client. A clinic or a library may have one address. */
  arrivingPerClient: 20,
};

export type Admission = ReturnType<typeof openAdmission>;

/**
 * Counts the requests under way. `arrive` and `work` return what ends the request's place, or throw a
 * Refusal when there is none.
 */
export function openAdmission(limits = usualLimits) {
  const arriving = new Map<string, number>();
  let arrivals = 0;
  let working = 0;

  return {
    /** A place for a request whose body is still arriving, however slowly. */
    arrive(client: string) {
      const own = arriving.get(client) ?? 0;
      if (own >= limits.arrivingPerClient || arrivals >= limits.arriving) throw tooMany();
      arriving.set(client, own + 1);
      arrivals += 1;
      return () => {
        arrivals -= 1;
        const left = arriving.get(client)! - 1;
        if (left > 0) arriving.set(client, left);
        else arriving.delete(client);
      };
    },

    /** A place for a request that can be answered now. */
    work(path: string) {
      const free = isReserved(path) ? limits.work : limits.work - limits.reserve;
      if (working >= free) throw tooMany();
      working += 1;
      return () => {
        working -= 1;
      };
    },
  };
}

const tonight = tonightPath("");

/** Pages that must open however busy the site is. */
function isReserved(path: string) {
  return path === crisisPath || path === leavePath || path.startsWith(tonight);
}

function tooMany() {
  return new Refusal(503, "Too many people are here right now. Try again in a moment.", {
    "Retry-After": "5",
    Connection: "close",
  });
}
