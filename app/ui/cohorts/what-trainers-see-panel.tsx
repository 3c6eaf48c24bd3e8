import { useMessages } from "../messages";

/**
 * Two lists beside each other: what a trainer sees of a member, and what a trainer does not see. Members and trainers read the same lists.
 */
export function WhatTrainersSeePanel() {
  const { seen } = useMessages().following;
  return (
    <div className="sees">
      <div>
        <h3>{seen.shownTitle}</h3>
        <Items items={seen.shown} />
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
