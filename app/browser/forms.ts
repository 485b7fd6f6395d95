import { announce } from "./announce";
import { markUnsaved } from "./unsaved";

/** The status of an answer while the site cannot save. */
const unavailable = 503;
/** How long a member pauses before the words are saved, in milliseconds. */
const saveDelay = 1_200;
const notSaved =
  "Not saved: you may be signed out. Sign in on another tab, then press the button again.";
const cannotSave = "Not saved: the site can’t save right now. Press the button again in a minute.";
const noConnection = "Not saved: there is no connection. Press the button again when it’s back.";
const notSavedYet = "Not saved yet. Press the button to try again.";

/**
 * Enhances the forms that have one of two attributes. Each form works without script too.
 * `data-enhance="#part"` sends the form without leaving the page and replaces the element with that id
 * by the one in the response. `data-autosave` saves while a member types or ticks, and once more when
 * the page closes.
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

  document.addEventListener("visibilitychange", () => void loadNewerWords());
  addEventListener("pageshow", ({ persisted }) => persisted && void loadNewerWords());

  addEventListener("pagehide", () => {
    for (const [form, timer] of pendingSaves) {
      clearTimeout(timer);
      void post(form, form.querySelector("button"), { keepalive: true });
    }
    pendingSaves.clear();
  });
}

async function sendInPlace(form: HTMLFormElement, submitter: HTMLElement | null) {
  const part = form.dataset.enhance!;
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  if (button?.classList.contains("is-busy")) return;
  button?.classList.add("is-busy");
  cancelSave(form);
  try {
    const answer = await post(form, button).catch((error: unknown) => {
      // The browser's error page would replace words that are saved nowhere else.
      if (!report(form, noConnection)) throw error;
    });
    if (!answer) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(part);
    const old = document.querySelector(part);
    // A response without that part is another page, such as a sign-in or an error, so the browser opens
    // it. If the words were not saved, this page stays instead, because they would be lost with it.
    const isUnavailable = answer.status === unavailable;
    const isFailedSave = !answer.ok && !fresh;
    if (isFailedSave && report(form, isUnavailable ? cannotSave : notSaved)) return;
    // The page that answers a plain form shows the words that could not be saved.
    if (isUnavailable) throw new Error("The site cannot save right now.");
    if (!fresh || !old) return location.assign(answer.url);
    old.replaceWith(fresh);
    if (fresh instanceof HTMLFormElement) markUnsaved(fresh);
    fresh.dispatchEvent(new Event("partreplaced", { bubbles: true }));
    const again = fresh.querySelector<HTMLFormElement>("form[data-autosave]");
    if (again && !answer.ok) unsaved.add(again);
    moveFocus(fresh, button);
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

/** Moves the focus to the next thing to read, the first invalid field or the button that was pressed. */
function moveFocus(fresh: Element, button: HTMLButtonElement | null) {
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
  const message = fresh.querySelector("[data-announce]")?.textContent;
  if (message) announce(message);
}

/** The forms that are about to be saved, with their timers. */
const pendingSaves = new Map<HTMLFormElement, number>();
/** The forms whose words the server does not have. */
const unsaved = new WeakSet<HTMLFormElement>();

function cancelSave(form: HTMLFormElement) {
  clearTimeout(pendingSaves.get(form));
  pendingSaves.delete(form);
}

function saveSoon(form: HTMLFormElement) {
  cancelSave(form);
  unsaved.add(form);
  showState(form, "");
  pendingSaves.set(
    form,
    window.setTimeout(() => void save(form), saveDelay),
  );
}

async function save(form: HTMLFormElement) {
  cancelSave(form);
  const answer = await post(form, form.querySelector("button")).catch(() => null);
  if (!answer?.ok) return void report(form, notSavedYet);
  if (!pendingSaves.has(form)) unsaved.delete(form);
  // The server accepted the words, so earlier errors no longer apply.
  for (const error of form.querySelectorAll(".field__error")) error.remove();
  form.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
  showState(form, isEmpty(form) ? "Nothing is saved here" : "Saved a moment ago");
}

function isEmpty(form: HTMLFormElement) {
  return form.querySelector("textarea")?.value.trim() === "";
}

/**
 * When the page becomes visible again, loads words that were saved in another tab or on another device.
 * Otherwise the next autosave would overwrite them with the old ones.
 */
async function loadNewerWords() {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-autosave]")];
  if (document.visibilityState !== "visible" || forms.length === 0) return;
  const before = forms.map((form) => fieldsOf(form).toString());
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const [index, form] of forms.entries()) {
    const fresh = page.querySelector<HTMLFormElement>(`${form.dataset.enhance} form`);
    // Words that were typed during the request are newer than its response.
    const isUntouched = !unsaved.has(form) && fieldsOf(form).toString() === before[index];
    if (fresh && isUntouched) copyValues(form, fresh);
  }
}

function copyValues(form: HTMLFormElement, fresh: HTMLFormElement) {
  for (const [index, field] of [...form.elements].entries()) {
    const other = fresh.elements[index];
    if (field instanceof HTMLTextAreaElement && other instanceof HTMLTextAreaElement) {
      if (field.value !== other.value) field.value = other.value;
    } else if (field instanceof HTMLInputElement && other instanceof HTMLInputElement) {
      field.checked = other.checked;
    }
  }
}

/** Shows beside the button whether the words are saved. False if the form has no place for it. */
function showState(form: HTMLFormElement, state: string) {
  const note = form.querySelector<HTMLElement>("[data-save-state]");
  if (note) note.textContent = state;
  return note !== null;
}

/** Shows and announces that the words are not saved. False if the form has no place for it. */
function report(form: HTMLFormElement, state: string) {
  const isShown = showState(form, state);
  if (isShown) announce(state);
  markUnsaved(form);
  return isShown;
}
