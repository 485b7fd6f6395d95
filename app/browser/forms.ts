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

  document.addEventListener("visibilitychange", () => void catchUp());
  addEventListener("pageshow", ({ persisted }) => persisted && void catchUp());

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
    const again = fresh.querySelector<HTMLFormElement>("form[data-autosave]");
    if (again && !answer.ok) unsaved.add(again);
    settleOn(fresh, button);
  } catch {
    form.removeAttribute("data-enhance");
    form.requestSubmit(button);
  } finally {
    button?.classList.remove("is-busy");
  }
}

function post(form: HTMLFormElement, button: HTMLButtonElement | null, how: RequestInit = {}) {
  const body = fieldsOf(form, button);
  return fetch(form.action, { method: "post", body, headers: { Accept: "text/html" }, ...how });
}

function fieldsOf(form: HTMLFormElement, button: HTMLButtonElement | null = null) {
  const fields = [...new FormData(form, button)];
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)]));
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

/** Forms that will be kept in a moment. */
const waiting = new Map<HTMLFormElement, number>();
/** Forms with words that the server does not have. */
const unsaved = new WeakSet<HTMLFormElement>();

function forget(form: HTMLFormElement) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
}

function saveSoon(form: HTMLFormElement) {
  forget(form);
  unsaved.add(form);
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
  if (!waiting.has(form)) unsaved.delete(form);
  // What was wrong with the words before is no longer wrong with these.
  for (const error of form.querySelectorAll(".field__error")) error.remove();
  form.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
  show(form, isEmpty(form) ? "Nothing is kept here" : "Kept a moment ago");
}

function isEmpty(form: HTMLFormElement) {
  return form.querySelector("textarea")?.value.trim() === "";
}

/**
 * A page that comes back into sight takes over what was kept meanwhile on another tab or device: else
 * the next letter typed into the old words would put them in the place of the new ones.
 */
async function catchUp() {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-autosave]")];
  if (document.visibilityState !== "visible" || forms.length === 0) return;
  const before = forms.map((form) => fieldsOf(form).toString());
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const [index, form] of forms.entries()) {
    const fresh = page.querySelector<HTMLFormElement>(`${form.dataset.enhance} form`);
    // What was typed while the answer was on its way is newer than the answer.
    const isUntouched = !unsaved.has(form) && fieldsOf(form).toString() === before[index];
    if (fresh && isUntouched) takeOver(form, fresh);
  }
}

function takeOver(form: HTMLFormElement, fresh: HTMLFormElement) {
  for (const [index, field] of [...form.elements].entries()) {
    const other = fresh.elements[index];
    if (field instanceof HTMLTextAreaElement && other instanceof HTMLTextAreaElement) {
      if (field.value !== other.value) field.value = other.value;
    } else if (field instanceof HTMLInputElement && other instanceof HTMLInputElement) {
      field.checked = other.checked;
    }
  }
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
