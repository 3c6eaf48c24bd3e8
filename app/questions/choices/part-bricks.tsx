/** A brick for each part of an answer, in the order of the parts. Words beside it say how many are right, so screen readers skip it. */
export function PartBricks({ parts }: { parts: { correct: boolean }[] }) {
  return (
    <p className="bricks part-bricks" aria-hidden="true">
      {parts.map(({ correct }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bricks have no identity but their place
        <i key={at} className={correct ? undefined : "no"} />
      ))}
    </p>
  );
}
