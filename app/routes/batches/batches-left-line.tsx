import type { BatchesLeft } from "~/cohorts/batches/batch";
import { formatTimeOfDay } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

/** How many batches with mail are left this hour, or from when there are some again. It stands where a trainer begins to write. */
export function BatchesLeftLine({ left, from }: BatchesLeft) {
  const { batch: words, locale } = useMessages();
  if (from === null) return <p className="small">{words.batchesLeft(left)}</p>;
  return (
    <p className="problem">
      <StateSign name="late" />
      <span>{words.noBatchesLeft(formatTimeOfDay(from, locale))}</span>
    </p>
  );
}
