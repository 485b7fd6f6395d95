import { announce } from "./announce";

/** How long a member pauses before the panel is refreshed, in milliseconds. */
const pause = 700;
const urgentNote = '[data-announce="at-once"]';

/**
 * While a member types in a form with `data-coach="#panel"`, replaces that panel with the server's
 * current one. Sends one request at a time. Saves nothing, and announces only a note about safety, when
 * it first appears.
 */
export function coachWhileTyping() {
  document.addEventListener("input", (event) => {
    const form = event.target instanceof Element && event.target.closest("form[data-coach]");
    if (!(form instanceof HTMLFormElement)) return;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void refreshInTurn(form), pause);
  });
}

let waiting: number | undefined;
let isRefreshing = false;
let isBehind = false;

async function refreshInTurn(form: HTMLFormElement) {
  isBehind = isRefreshing;
  if (isRefreshing) return;
  isRefreshing = true;
  // If the request fails, the panel stays as it is and the button still works.
  await refresh(form).catch(() => null);
  isRefreshing = false;
  if (isBehind) await refreshInTurn(form);
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
  // If the form was sent in the meantime, the page already shows a newer panel.
  if (!fresh || !old || !form.isConnected) return;
  const wasOpen = old.querySelector("details")?.open;
  fresh.querySelector("details")?.toggleAttribute("open", wasOpen ?? true);
  old.replaceWith(fresh);
  // Only a note about danger is announced. Advice is not, because the member is still typing.
  const urgent = fresh.querySelector(urgentNote)?.textContent;
  if (urgent && !old.querySelector(urgentNote)) announce(urgent);
}
