import { announce } from "./announce";
import { markUnsaved } from "./unsaved";

/** Sends a form as its button would. */
export function postForm(
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
  how: RequestInit = {},
) {
  const body = fieldsOf(form, button);
  return fetch(form.action, { method: "post", body, headers: { Accept: "text/html" }, ...how });
}

export function fieldsOf(form: HTMLFormElement, button: HTMLButtonElement | null = null) {
  const fields = [...new FormData(form, button)];
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)]));
}

/** Shows beside the button whether the words are saved. False if the form has no place for it. */
export function showSaveState(form: HTMLFormElement, state: string) {
  const note = form.querySelector<HTMLElement>("[data-save-state]");
  if (note) note.textContent = state;
  return note !== null;
}

/** Shows and announces that the words are not saved. False if the form has no place for it. */
export function reportUnsaved(form: HTMLFormElement, state: string) {
  const isShown = showSaveState(form, state);
  if (isShown) announce(state);
  markUnsaved(form);
  return isShown;
}
