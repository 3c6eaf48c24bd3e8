import { useMessages } from "../messages";

/**
 * Two lists beside each other: what a trainer sees of a member, and what a trainer does not see. Members and trainers read the same lists.
 * `finalTests`: false for a member who did not agree that trainers see final tests.
 */
export function WhatTrainersSeePanel({ finalTests = true }: { finalTests?: boolean }) {
  const { seen, seenOfFinalTest } = useMessages().following;
  const shown = finalTests ? seen.shown : seen.shown.filter((item) => item !== seenOfFinalTest);
  return (
    <div className="sees">
      <div>
        <h3>{seen.shownTitle}</h3>
        <Items items={shown} />
      </div>
      <div>
        <h3>{seen.hiddenTitle}</h3>
        <Items items={seen.hidden} />
      </div>
    </div>
  );
}

function Items({ items }: { items: string[] }) {
  return (
    <ul className="bullets">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
