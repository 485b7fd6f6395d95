import { noteMark } from "~/features/lessons/exercises/note-mark";
import { fieldsOf, postForm, reportUnsaved, showSaveState } from "./post-form";
import { markSaved } from "./unsaved";

/** How long a member pauses before the words are saved, in milliseconds. */
const saveDelay = 1_200;

const notSavedYet = "Not saved yet. Press the button to try again.";

/** The forms that are about to be saved, with their timers. */
export const pendingSaves = new Map<HTMLFormElement, number>();

/** The forms whose words the server does not have. */
export const unsaved = new WeakSet<HTMLFormElement>();

export function cancelSave(form: HTMLFormElement) {
  clearTimeout(pendingSaves.get(form));
  pendingSaves.delete(form);
}

/** Saves the form when the member pauses. */
export function saveSoon(form: HTMLFormElement) {
  cancelSave(form);
  unsaved.add(form);
  showSaveState(form, "");
  pendingSaves.set(
    form,
    window.setTimeout(() => void save(form), saveDelay),
  );
}

async function save(form: HTMLFormElement) {
  cancelSave(form);
  const request = postForm(form, form.querySelector("button")).catch(() => null);
  const takeBack = noteSent(form);
  const answer = await request;
  if (!answer?.ok) {
    takeBack();
    return void reportUnsaved(form, notSavedYet);
  }
  if (!pendingSaves.has(form)) unsaved.delete(form);
  markSaved(form);
  // The server accepted the words, so earlier errors no longer apply.
  for (const error of form.querySelectorAll(".field__error")) error.remove();
  form.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
  showSaveState(form, isEmpty(form) ? "Nothing is saved here" : "Saved a moment ago");
}

/**
 * Notes in the form what was just sent, because the next save names the words that it replaces. Returns a
 * function that takes this back.
 */
export function noteSent(form: HTMLFormElement) {
  const was = form.querySelector<HTMLInputElement>("input[name=was]");
  const text = form.querySelector("textarea")?.value;
  if (!was || text === undefined) return () => {};
  const before = was.value;
  const sent = noteMark(text);
  was.value = sent;
  return () => {
    if (was.value === sent) was.value = before;
  };
}

function isEmpty(form: HTMLFormElement) {
  return form.querySelector("textarea")?.value.trim() === "";
}

/**
 * When the page becomes visible again, loads words that were saved in another tab or on another device.
 * Otherwise the next autosave would overwrite them with the old ones.
 */
export async function loadNewerWords() {
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
      if (field.type === "hidden") field.value = other.value;
    }
  }
}
