import type { RefusedAnswerError } from "./component-props";

/**
 * Returns HTML attributes that connect a field with the error message of its question, if that field must change. `hintId`: the id of an
 * element that describes the field, with or without an error.
 */
export function composeFieldErrorAttributes(error: RefusedAnswerError | null, hintId?: string) {
  const describedBy = [hintId, error?.id].filter(Boolean).join(" ");
  return { "aria-describedby": describedBy || undefined, "aria-invalid": error !== null || undefined } as const;
}
