/** An empty ruled page while something is fetched: "Fetching your notes". */
export function RuledWait({ text }: { text: string }) {
  return (
    <div className="flow">
      <output className="small muted">{text}</output>
      <div className="ruled-wait" aria-hidden="true" />
    </div>
  );
}
