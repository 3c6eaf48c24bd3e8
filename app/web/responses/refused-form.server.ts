/** Shows the page again, with the form as typed and the error beside each field. */
import { data } from "@remix-run/node";
import type { TooManyTriesRefusal } from "~/accounts/session/tries.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";

/** Status 400 by default. */
export function invalidFormResponse(
  errors: RefusedFormState["errors"],
  values: RefusedFormState["values"] = {},
  status = 400,
) {
  return data<RefusedFormState>({ errors, values }, { status });
}

/** Returns an error of one field; 429 with the time to wait if the tries are used up. */
export function refusedFormResponse(
  refusal: TooManyTriesRefusal | { reason: string; field: string },
  values: RefusedFormState["values"] = {},
) {
  if (!("retryAfterSeconds" in refusal)) return invalidFormResponse({ [refusal.field]: refusal.reason }, values);
  const { reason, retryAfterSeconds } = refusal;
  const headers = { "Retry-After": String(retryAfterSeconds) };
  return data<RefusedFormState>({ errors: { form: reason }, values, retryAfterSeconds }, { status: 429, headers });
}

/** Returns the error code of each field with an error. */
export function omitMissingErrors(problems: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).flatMap(([name, code]) => (code ? [[name, code]] : [])));
}
