/** Lines on paper to write on, perhaps with a label above. `onPaperOnly`: the screen does not show them. */
export function LinesToWriteOn({
  label,
  count,
  onPaperOnly = false,
}: {
  label?: string;
  count: number;
  onPaperOnly?: boolean;
}) {
  return (
    <p className={onPaperOnly ? "fill paper-only" : "fill"}>
      {label ? <span>{label}</span> : null}
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity but their place
        <span key={at} className="line" />
      ))}
    </p>
  );
}
