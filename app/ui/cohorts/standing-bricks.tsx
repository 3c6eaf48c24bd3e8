import type { MemberCountsByStatus } from "~/cohorts/following/progress-matrix";

/** Up to so many people are bricks, one each; more are a bar. */
const mostBricks = 40;

/**
 * Where the members of a group stand: a brick for each, or a bar for many. Who needs the trainer comes first, then who is arranged, then who is on
 * schedule. It is hidden from screen readers, because the numbers beside it are text.
 */
export function StandingBricks({ figures }: { figures: MemberCountsByStatus }) {
  const { members, needs, arranged, onSchedule } = figures;
  if (members > mostBricks) {
    const [first, second, third] = [needs, arranged, onSchedule].map((count) => (count / members) * 100);
    return (
      <svg className="measure" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bad" width={first} height="10" />
        <rect className="now" x={first} width={second} height="10" />
        <rect className="fill" x={(first ?? 0) + (second ?? 0)} width={third} height="10" />
      </svg>
    );
  }
  const bricks = [...Array(needs).fill("w"), ...Array(arranged).fill("d"), ...Array(onSchedule).fill("r")] as string[];
  return (
    <span className="unit small" aria-hidden="true">
      {bricks.map((brick, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a brick has no identity but its place
        <i key={at} className={brick} />
      ))}
    </span>
  );
}
