/** Joins the class names that apply: classes("btn", isBusy && "is-busy"). */
export function classes(...names: (string | false | null | undefined)[]) {
  return names.filter(Boolean).join(" ") || undefined;
}
