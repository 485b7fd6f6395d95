import { leavePath } from "~/http/paths";
import { stopWarning } from "./unsaved";

const presses = 3;
/** In milliseconds. */
const within = 5_000;
/** In seconds: longer than any session lives. */
const twoWeeks = 14 * 24 * 60 * 60;

/**
 * Replaces the page with a dull one of another site, so that the Back button does not return to it. It
 * does not wait for our server. A request in the background ends the session. If the request is lost, the
 * cookie ends the session at the next visit.
 */
function leave() {
  stopWarning();
  document.documentElement.hidden = true;
  document.title = "";
  const [prefix, secure] = location.protocol === "https:" ? ["__Host-", "; Secure"] : ["", ""];
  document.cookie = `${prefix}left=1; Path=/; Max-Age=${twoWeeks}; SameSite=Lax${secure}`;
  navigator.sendBeacon(leavePath);
  location.replace(document.querySelector<HTMLAnchorElement>("a.leave")?.href ?? leavePath);
}

/** Leaves the site at a click on the Leave link, or when Shift is pressed three times in five seconds. */
export function listenForLeaving() {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".leave")) return;
    event.preventDefault();
    leave();
  });
  listenForShift();

  // A page from the browser's back-forward cache may show a session that has ended.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.documentElement.hidden = true;
    location.reload();
  });
}

/** Counts only a Shift that is pressed alone. With a click or another key, Shift selects or types. */
function listenForShift() {
  let times: number[] = [];
  let isAlone = false;
  const forget = () => {
    times = [];
    isAlone = false;
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") forget();
    else if (!event.repeat) isAlone = !(event.ctrlKey || event.altKey || event.metaKey);
  });
  for (const other of ["pointerdown", "wheel", "compositionstart"]) {
    document.addEventListener(other, forget, { passive: true });
  }
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !isAlone) return forget();
    isAlone = false;
    times = [...times, event.timeStamp].filter((time) => event.timeStamp - time < within);
    if (times.length >= presses) leave();
  });
}
