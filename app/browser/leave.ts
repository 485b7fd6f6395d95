import { leavePath } from "~/http/paths";
import { stopWarning } from "./unsaved";

const presses = 3;
/** In milliseconds. */
const within = 5_000;

/** Hides the page, then replaces it with /leave, so that the Back button does not return to it. */
function leave() {
  stopWarning();
  document.documentElement.hidden = true;
  location.replace(leavePath);
}

/** Leaves the site at a click on the Leave link, or when Shift is pressed three times in five seconds. */
export function listenForLeaving() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".leave");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    leave();
  });

  let times: number[] = [];
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      times = [];
      return;
    }
    times = [...times, event.timeStamp].filter((time) => event.timeStamp - time < within);
    if (times.length >= presses) leave();
  });

  // A page from the browser's back-forward cache may show a session that has ended.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
