/** Up to this many people are drawn as bricks; more become a bar. */
const mostBricks = 40;
/** More than this many are drawn smaller, so that they take two rows at most. */
const mostLargeBricks = 24;

interface VoteBricksProps {
  /** How many of `of` are filled. */
  count: number;
  of: number;
  /** What it says, for screen readers. */
  label: string;
  /** Whether the answer is right. Null before the explanation: then all bricks are alike. */
  right?: boolean | null;
}

/** A row of bricks, one for each person, or a bar for many. Right and wrong differ by form and colour. */
export function VoteBricks({ count, of, label, right = null }: VoteBricksProps) {
  const kind = right === null ? "n" : right ? "r" : "w";
  if (of <= mostBricks) {
    return (
      <span className={of > mostLargeBricks ? "unit many" : "unit"} role="img" aria-label={label}>
        {Array.from({ length: of }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bricks have nothing but their place
          <i key={at} className={at < count ? kind : "t"} />
        ))}
      </span>
    );
  }
  return (
    <svg className="votebar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="track" width="100" height="8" />
      <rect className={`fill ${kind}`} width={(100 * Math.min(count, of)) / of} height="8" />
    </svg>
  );
}
