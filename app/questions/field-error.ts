import type { RefusedAnswerError } from "./component-props";

/**
 * Returns HTML attributes that connect a field with the error message of its question, if that field must change. `hintId`: the id of an
 * element that describes the field, with or without an error.
 */
export function composeFieldErrorAttributes(error: RefusedAnswerError | null, mustChange: boolean, hintId?: string) {
  const isInvalid = error !== null && mustChange;
  const describedBy = [hintId, isInvalid ? error.id : undefined].filter(Boolean).join(" ");
  return { "aria-describedby": describedBy || undefined, "aria-invalid": isInvalid || undefined } as const;
}
