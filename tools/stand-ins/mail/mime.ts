/** A parsed message. */
export interface ParsedMessage {
  /** By lower-case name, with encoded words decoded. */
  headers: Record<string, string>;
  subject: string;
  /** The plain text, with "\n" at line ends. "" if the message has none. */
  text: string;
  html: string | null;
}

interface Part {
  headers: Record<string, string>;
  /** One letter per byte. */
  body: string;
}

/** Parses the kinds of messages that the app sends: text, HTML or both, in any encoding. */
export function parseMessage(raw: Buffer): ParsedMessage {
  const part = parsePart(raw.toString("latin1"));
  const headers = Object.fromEntries(
    Object.entries(part.headers).map(([name, value]) => [name, decodeWords(value)]),
  );
  return {
    headers,
    subject: headers.subject ?? "",
    text: findText(part, "text/plain") ?? "",
    html: findText(part, "text/html"),
  };
}

function parsePart(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const body = end ? source.slice(end.index + end[0].length) : "";
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [, name = "", value = ""] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name) headers[name.toLowerCase()] = value;
  }
  return { headers, body };
}

function findText(part: Part, type: string): string | null {
  const content = part.headers["content-type"] ?? "text/plain";
  const boundary = parameter(content, "boundary");
  if (boundary !== null) {
    for (const inner of partsOf(part.body, boundary)) {
      const text = findText(inner, type);
      if (text !== null) return text;
    }
    return null;
  }
  if (!content.toLowerCase().startsWith(type)) return null;
  const bytes = decodeBody(part.body, part.headers["content-transfer-encoding"] ?? "7bit");
  return inCharset(bytes, parameter(content, "charset") ?? "utf-8").replaceAll("\r\n", "\n");
}

function partsOf(body: string, boundary: string) {
  const [, ...sections] = `\n${body}`.split(`\n--${boundary}`);
  return sections
    .filter((section) => !section.startsWith("--"))
    .map((section) => parsePart(section.replace(/^[ \t]*\r?\n/, "").replace(/\r$/, "")));
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(value);
  return found ? (found[1] ?? found[2] ?? null) : null;
}

function decodeBody(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64");
    case "quoted-printable":
      return unquote(body.replace(/=[ \t]*\r?\n/g, ""));
    default:
      return Buffer.from(body, "latin1");
  }
}

/** Decodes quoted-printable text: `=C3=A9` is the two bytes of é. */
function unquote(text: string): Buffer {
  const bytes = text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1");
}

/** Decodes `=?UTF-8?Q?caf=C3=A9?=`. A space between two encoded words is not part of the text. */
function decodeWords(value: string): string {
  const word = /=\?([^?]+)\?([bq])\?([^?]*)\?=/gi;
  return inCharset(Buffer.from(value, "latin1"), "utf-8")
    .replace(/(\?=)\s+(?==\?)/g, "$1")
    .replace(word, (_, charset: string, kind: string, content: string) => {
      const isBase64 = kind.toLowerCase() === "b";
      const bytes = isBase64
        ? Buffer.from(content, "base64")
        : unquote(content.replaceAll("_", " "));
      return inCharset(bytes, charset);
    });
}

function inCharset(bytes: Buffer, charset: string) {
  return new TextDecoder(charset).decode(bytes);
}
