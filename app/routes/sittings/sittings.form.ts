import { z } from "zod";
import { type SittingAttemptForTrainer, supervisorKinds } from "~/cohorts/sittings/sitting-views";
import { maxSittingRoomLength } from "~/learning/sitting/sitting";
import { checkboxField, choiceField, hiddenIdField, requiredTextField, validatedField } from "~/ui/forms/fields";
import { createDayFieldSchema } from "../cohorts/cohort-name-and-dates-fields";

/** Returns the schema of a field for a time of the day. The server reads it together with the day. */
const timeField = () =>
  validatedField(
    (typed) => (typed.trim() === "" ? { ok: false, reason: "time-invalid" } : { ok: true, value: typed.trim() }),
    { format: "time" },
  );

/** The form that opens a sitting. */
export const openSittingForm = z.object({
  /** The id of the form, which is created with the page, so that two clicks open only one sitting. */
  id: hiddenIdField(),
  room: requiredTextField({
    ...{ empty: "room-empty", most: maxSittingRoomLength, long: "room-long" },
    autocomplete: "off",
  }),
  day: createDayFieldSchema("day-invalid"),
  from: timeField(),
  until: timeField(),
  supervisor: choiceField(supervisorKinds, "supervisor-empty"),
  /** Whether a message to all members is made ready, which the trainer sees before it goes out. */
  tell: checkboxField(),
});

/** The form that closes a sitting. `known`: the trainer knows that somebody is still busy or has no tick. */
export const closeSittingForm = z.object({ known: checkboxField() });

/** The name of the button that ticks everybody on the page. */
export const everyoneField = "everyone";

/**
 * Returns the value of the hidden field that says which ticks the page shows: `<id>:10` is an attempt with "was here", without "identity seen".
 * It is one field for all attempts, because a form of a group of two thousand would else have more fields than are accepted.
 */
export function composeShownTicks(
  attempts: readonly Pick<SittingAttemptForTrainer, "attemptId" | "present" | "identitySeen">[],
): string {
  return attempts
    .map(({ attemptId, present, identitySeen }) => `${attemptId}:${Number(present)}${Number(identitySeen)}`)
    .join(" ");
}
