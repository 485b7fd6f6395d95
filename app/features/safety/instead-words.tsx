const directory = "findahelpline.com";

/** What to do where a country has no confirmed line, with a link to the directory if it is named. */
export function InsteadWords({ text }: { text: string }) {
  const [before = "", after] = text.split(directory);
  if (after === undefined) return text;
  return (
    <>
      {before}
      <a href={`https://${directory}`} rel="noreferrer">
        {directory}
      </a>
      {after}
    </>
  );
}
