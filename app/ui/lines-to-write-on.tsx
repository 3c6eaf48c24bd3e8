/** Lines on paper to write on, perhaps with a label above. */
export function LinesToWriteOn({ label, count }: { label?: string; count: number }) {
  return (
    <p className="fill">
      {label ? <span>{label}</span> : null}
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity but their place
        <span key={at} className="line" />
      ))}
    </p>
  );
}
