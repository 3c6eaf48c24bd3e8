import { useMessages } from "../../messages";

/** Up to so many people are shown as bricks, one for each. More are shown as a bar. */
const mostBricks = 40;

/** How many members passed what is due, are busy with it, or have not begun: a brick for each, or a bar for many. */
export function DeadlineBricks({ passed, busy, open }: { passed: number; busy: number; open: number }) {
  const { cohortOverview: words } = useMessages();
  const members = passed + busy + open;
  const label = words.countsOf(members, { passed, busy, open });
  if (members === 0) return null;
  if (members > mostBricks) {
    const [first, second] = [(passed / members) * 100, (busy / members) * 100];
    return (
      <svg className="measure" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect className="back" width="100" height="6" />
        <rect className="fill" width={first} height="6" />
        <rect className="now" x={first} width={second} height="6" />
      </svg>
    );
  }
  const bricks = [...Array(passed).fill("r"), ...Array(busy).fill("d"), ...Array(open).fill("t")] as string[];
  return (
    <span className="unit fit" role="img" aria-label={label}>
      {bricks.map((brick, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a brick has no identity but its place
        <i key={at} className={brick} />
      ))}
    </span>
  );
}
