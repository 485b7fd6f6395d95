/** Markup that is already escaped and may be sent as it is. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | false | null | Part[];

/** Builds markup and escapes every part that is not markup. `false` and `null` render nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: String.raw({ raw: strings }, ...parts.map(render)) };
}

function render(part: Part): string {
  if (part === null || part === false) return "";
  if (Array.isArray(part)) return part.map(render).join("");
  if (typeof part === "object") return part.markup;
  return escape(String(part));
}

function escape(text: string) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
