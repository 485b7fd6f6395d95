import { announce } from "./announce";

const saveAfter = 1_200;
const notKept =
  "Not kept: you may be signed out. Sign in on another tab, then press the button again.";
const notReached = "Not kept: there is no connection. Press the button again when it’s back.";
const notKeptYet = "Not kept yet. Press the button to try again.";

/**
 * Makes marked forms smoother; each of them works without this too.
 * `data-enhance="#part"`: sends the form without leaving the page, and puts the answer's element of
 * that id in the place of ours. `data-autosave`: keeps what is typed or ticked as it is, even if the
 * page is left in the middle of a word.
 */
export function enhanceForms() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.enhance) return;
    event.preventDefault();
    void sendInPlace(form, event.submitter);
  });

  document.addEventListener("input", (event) => {
    const form = event.target instanceof Element && event.target.closest("form[data-autosave]");
    if (form instanceof HTMLFormElement) saveSoon(form);
  });

  addEventListener("pagehide", () => {
    for (const [form, timer] of waiting) {
      clearTimeout(timer);
      void post(form, form.querySelector("button"), { keepalive: true });
    }
    waiting.clear();
  });
}

async function sendInPlace(form: HTMLFormElement, submitter: HTMLElement | null) {
  const part = form.dataset.enhance!;
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  if (button?.classList.contains("is-busy")) return;
  button?.classList.add("is-busy");
  forget(form);
  try {
    const answer = await post(form, button).catch((trouble: unknown) => {
      // The browser's own error page would take the place of words that are nowhere else.
      if (!tell(form, notReached)) throw trouble;
    });
    if (!answer) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(part);
    const old = document.querySelector(part);
    // An answer without that part is another page: a sign-in, an error. Let the browser show it.
    // But words that could not be kept would be gone with this one.
    const isRefused = !answer.ok && form.dataset.autosave !== undefined;
    if (isRefused && !fresh) return void tell(form, notKept);
    if (!fresh || !old) return location.assign(answer.url);
    old.replaceWith(fresh);
    settleOn(fresh, button);
  } catch {
    form.removeAttribute("data-enhance");
    form.requestSubmit(button);
  } finally {
    button?.classList.remove("is-busy");
  }
}

function post(form: HTMLFormElement, button: HTMLButtonElement | null, how: RequestInit = {}) {
  const fields = new FormData(form, button);
  const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
  return fetch(form.action, { method: "post", body, headers: { Accept: "text/html" }, ...how });
}

/** Focus goes to what the page wants read next or mended, or stays on the button that was pressed. */
function settleOn(fresh: Element, button: HTMLButtonElement | null) {
  const target =
    fresh.querySelector<HTMLElement>("[data-focus]") ??
    fresh.querySelector<HTMLElement>(":is(input, select, textarea)[aria-invalid]") ??
    (button?.name
      ? fresh.querySelector<HTMLElement>(
          `button[name="${CSS.escape(button.name)}"][value="${CSS.escape(button.value)}"]`,
        )
      : null) ??
    fresh.querySelector<HTMLElement>("button");
  target?.focus();
  const news = fresh.querySelector("[data-announce]")?.textContent;
  if (news) announce(news);
}

/** Forms with something that is not kept yet. */
const waiting = new Map<HTMLFormElement, number>();

function forget(form: HTMLFormElement) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
}

function saveSoon(form: HTMLFormElement) {
  forget(form);
  show(form, "");
  waiting.set(
    form,
    window.setTimeout(() => void save(form), saveAfter),
  );
}

async function save(form: HTMLFormElement) {
  forget(form);
  const answer = await post(form, form.querySelector("button")).catch(() => null);
  if (!answer?.ok) return void tell(form, notKeptYet);
  // What was wrong with the words before is no longer wrong with these.
  for (const error of form.querySelectorAll(".field__error")) error.remove();
  form.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
  show(form, isEmpty(form) ? "Nothing is kept here" : "Kept a moment ago");
}

function isEmpty(form: HTMLFormElement) {
  return form.querySelector("textarea")?.value.trim() === "";
}

/** Beside the button: what became of the words. False where the form has no place to say it. */
function show(form: HTMLFormElement, state: string) {
  const note = form.querySelector<HTMLElement>("[data-save-state]");
  if (note) note.textContent = state;
  return note !== null;
}

/** The same for whoever listens: words are not kept, and nothing else on the page would say so. */
function tell(form: HTMLFormElement, state: string) {
  const isShown = show(form, state);
  if (isShown) announce(state);
  return isShown;
}
