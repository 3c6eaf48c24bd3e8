import type { SittingOfAttempt } from "~/learning/final/pages/final-test-page-data";
import { useMessages } from "../messages";

/** Until when an open attempt that was begun with the code of a sitting must be handed in, or why it does not count as supervised any more. */
export function SittingNote({ sitting: { handInBy, left } }: { sitting: SittingOfAttempt }) {
  const { member } = useMessages().sitting;
  if (left) return member.left;
  return handInBy === null ? member.over : <b>{member.handInBy(handInBy)}</b>;
}
