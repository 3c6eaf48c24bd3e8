import { useMessages } from "../messages";

/**
 * Two lists beside each other: what a trainer sees of a member, and what a trainer does not see. Members and trainers read the same lists.
 * `finalTests` and `choices`: false for a member who did not agree that trainers see final tests, or how often each answer was chosen.
 * `own`: whether the reader is the member; then a sentence says what the trainer may guess about them.
 */
export function WhatTrainersSeePanel({
  finalTests = true,
  choices = true,
  own = false,
}: {
  finalTests?: boolean;
  choices?: boolean;
  own?: boolean;
}) {
  const { seen, seenOfFinalTest, seenOfChoices } = useMessages().following;
  const shown = seen.shown.filter(
    (item) => (finalTests || item !== seenOfFinalTest) && (choices || item !== seenOfChoices),
  );
  return (
    <>
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
      {own && choices ? <p className="read mt5">{seen.choicesOfYou}</p> : null}
    </>
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
