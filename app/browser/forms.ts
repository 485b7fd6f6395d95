import { announce } from "./announce";
import { markUnsaved } from "./unsaved";
import { postForm, reportUnsaved } from "./post-form";
import { cancelSave, loadNewerWords, noteSent, pendingSaves, saveSoon, unsaved } from "./autosave";

/** The status of an answer while the site cannot save. */
const unavailable = 503;
const notSaved =
  "Not saved: you may be signed out. Sign in on another tab, then press the button again.";
const cannotSave = "Not saved: the site can’t save right now. Press the button again in a minute.";
const noConnection = "Not saved: there is no connection. Press the button again when it’s back.";

/**
 * Enhances the forms that have one of two attributes. Each form works without script too.
 * `data-enhance="#part"` sends the form without leaving the page and replaces the element with that id
 * by the one in the response. With `data-opens-redirect`, the browser opens the page of a redirect.
 * `data-autosave` saves while a member types or ticks, and once more when the page closes.
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
      void postForm(form, form.querySelector("button"), { keepalive: true });
      noteSent(form);
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
    const answer = await postForm(form, button).catch((error: unknown) => {
      // The browser's error page would replace words that are saved nowhere else.
      if (!reportUnsaved(form, noConnection)) throw error;
    });
    if (!answer) return;
    if (answer.redirected && "opensRedirect" in form.dataset) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(part);
    const old = document.querySelector(part);
    // A response without that part is another page, such as a sign-in or an error, so the browser opens
    // it. If the words were not saved, this page stays instead, because they would be lost with it.
    const isUnavailable = answer.status === unavailable;
    const isFailedSave = !answer.ok && !fresh;
    if (isFailedSave && reportUnsaved(form, isUnavailable ? cannotSave : notSaved)) return;
    // The page that answers a plain form shows the words that could not be saved.
    if (isFailedSave) throw new Error("The form was not saved.");
    if (!fresh || !old) return location.assign(answer.url);
    old.replaceWith(fresh);
    if (fresh instanceof HTMLFormElement) markUnsaved(fresh);
    else if (!answer.redirected) fresh.querySelectorAll("form").forEach(markUnsaved);
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
