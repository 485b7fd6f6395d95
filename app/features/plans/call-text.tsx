/** A phone number as people write it, or one of the short numbers that an emergency or a crisis has. */
const numbers = /\+?\(?\d[\d ().-]{5,17}\d|(?<![\w-])(?:911|988|999|112|111|000)(?![\w-])/g;

/** What a member wrote, with each phone number as a link that dials it. */
export function CallText({ text }: { text: string }) {
  return splitNumbers(text).map(({ words, tel }, index) =>
    tel ? (
      <a key={index} href={`tel:${tel}`}>
        {words}
      </a>
    ) : (
      words
    ),
  );
}

/** Splits a text into its phone numbers and what stands between them. */
export function splitNumbers(text: string) {
  const parts: { words: string; tel: string | null }[] = [];
  let end = 0;
  for (const { 0: words, index } of text.matchAll(numbers)) {
    const tel = words.replace(/[^\d+]/g, "");
    if (/^\d{4}-\d\d-\d\d$/.test(words) || tel.length > 16) continue;
    if (index > end) parts.push({ words: text.slice(end, index), tel: null });
    parts.push({ words, tel });
    end = index + words.length;
  }
  if (end < text.length) parts.push({ words: text.slice(end), tel: null });
  return parts;
}
