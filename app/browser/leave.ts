import { leavePath } from "~/http/paths";

const presses = 3;
const within = 5_000;

/** Hides the page at once, then goes where /leave sends us, without leaving this page in the history. */
function leave() {
  document.documentElement.hidden = true;
  location.replace(leavePath);
}

/** The Leave link, and Shift pressed three times in a row within five seconds. */
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

  // A page that comes back out of the browser's memory may show what was signed out of since.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
