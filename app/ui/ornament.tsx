/** A lit window between two rules: a break between sections. */
export function Ornament() {
  return (
    <div className="ornament" aria-hidden="true">
      <span />
    </div>
  );
}
