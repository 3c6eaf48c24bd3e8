/**
 * A bar that shows a proportion (0 to 1) and its confidence interval. It is hidden from screen readers, because the figure beside it is
 * text.
 */
export function ProportionBar({ share, interval }: { share: number; interval?: { low: number; high: number } | null }) {
  return (
    <svg className="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="track" width="100" height="10" />
      <rect className="part" width={100 * share} height="10" />
      {interval ? (
        <rect
          className="sure"
          x={100 * interval.low}
          width={Math.max(0.5, 100 * (interval.high - interval.low))}
          y="4"
          height="2"
        />
      ) : null}
    </svg>
  );
}
