import { z } from "zod";
import { type LeftOutOfSitting, leftOutOfSitting } from "~/cohorts/batches/readers-of-sitting";
import { checkboxField, forgedValueErrorCode } from "~/ui/forms/fields";

/** The button that sends a batch. `draft`: the number of the draft that the page shows. */
export const sendBatchForm = z.object({
  draft: z.number({ error: forgedValueErrorCode }).int(forgedValueErrorCode).min(0, forgedValueErrorCode),
  /** Of more time: later lessons get it as well. */
  along: checkboxField(),
  /** Of more time: whether the page said that another trainer gave time meanwhile. */
  again: checkboxField(),
});

/** The field of the buttons that leave people out whom a trainer set apart: the id of one, or all of them. */
export const leaveOutField = "without";
export const allApart = "all";
/** In the address of the page after that: how many were left out. */
export const leftOutParam = "without";
/** In the address of the page after too many batches. */
export const refusedParam = "refused";

/** The field of the buttons that take a part of the members out of a message about a sitting, or put it back: `supervised-out`, `blocked-in`. */
export const readersField = "readers";

export function composeReadersValue(part: LeftOutOfSitting, gets: boolean): string {
  return `${part}-${gets ? "in" : "out"}`;
}

/** Reads what such a button sent; null if it is something else. */
export function readReadersValue(value: string | undefined): { part: LeftOutOfSitting; gets: boolean } | null {
  for (const part of leftOutOfSitting)
    for (const gets of [true, false]) if (composeReadersValue(part, gets) === value) return { part, gets };
  return null;
}
