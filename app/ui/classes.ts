/** Joins class names and skips false ones: classes("btn", isBusy && "is-busy"). */
export function classes(...names: (string | false | null | undefined)[]) {
  return names.filter(Boolean).join(" ") || undefined;
}
