import { announce } from "./announce";

const pause = 700;
const atOnce = '[data-announce="at-once"]';

/**
 * While words are typed into a form with `data-coach="#panel"`, that panel is kept up to date from
 * the server's own page. One request is under way at most; nothing is kept, and nothing is announced
 * but a note about safety when it first appears.
 */
export function coachWhileTyping() {
  document.addEventListener("input", (event) => {
    const form = event.target instanceof Element && event.target.closest("form[data-coach]");
    if (!(form instanceof HTMLFormElement)) return;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void look(form), pause);
  });
}

let waiting: number | undefined;
let isLooking = false;
let isBehind = false;

async function look(form: HTMLFormElement) {
  isBehind = isLooking;
  if (isLooking) return;
  isLooking = true;
  // Without an answer the panel stays as it is; the button still works.
  await refresh(form).catch(() => null);
  isLooking = false;
  if (isBehind) await look(form);
}

async function refresh(form: HTMLFormElement) {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const body = new URLSearchParams([...fields, ["intent", "look"], ["live", "1"]]);
  const answer = await fetch(form.action, {
    method: "post",
    body,
    headers: { Accept: "text/html" },
  });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector(form.dataset.coach!);
  const old = document.querySelector(form.dataset.coach!);
  // A form that was sent meanwhile has been replaced, with an answer that is newer than ours.
  if (!fresh || !old || !form.isConnected) return;
  const wasOpen = old.querySelector("details")?.open;
  fresh.querySelector("details")?.toggleAttribute("open", wasOpen ?? true);
  old.replaceWith(fresh);
  // Advice can wait until it is asked for. What is about danger is said as soon as it is there.
  const urgent = fresh.querySelector(atOnce)?.textContent;
  if (urgent && !old.querySelector(atOnce)) announce(urgent);
}
