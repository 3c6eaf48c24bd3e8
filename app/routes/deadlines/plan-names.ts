import { useMessages } from "~/ui/messages";
import type { PlanRowView } from "./plan-view";

/** Returns a function that names a row by its scope: the number and title of the lesson, or the whole course. */
export function useRowName(rows: readonly PlanRowView[]): (scope: string) => string {
  const words = useMessages().deadlinePlan.rows;
  return (scope) => {
    const row = rows.find((each) => each.scope === scope);
    return row?.number == null ? words.whole : words.lesson(row.number, row.title);
  };
}
