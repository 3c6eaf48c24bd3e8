/** These responses show the page again, with the form as typed and the error beside each field. */
import { data } from "@remix-run/node";
import type { TooManyTriesRefusal } from "~/platform/rate-limits.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";

/** Creates the response for a form with errors. `values`: what was typed. */
export function invalidFormResponse(
  errors: RefusedFormState["errors"],
  values: RefusedFormState["values"] = {},
  status = 400,
) {
  return data<RefusedFormState>({ errors, values }, { status });
}

/** Creates the response for a form with an error of one field, or a 429 with the time to wait if the tries are used up. */
export function refusedFormResponse(
  refusal: TooManyTriesRefusal | { reason: string; field: string },
  values: RefusedFormState["values"] = {},
) {
  if (!("retryAfterSeconds" in refusal)) return invalidFormResponse({ [refusal.field]: refusal.reason }, values);
  const { reason, retryAfterSeconds } = refusal;
  const headers = { "Retry-After": String(retryAfterSeconds) };
  return data<RefusedFormState>({ errors: { form: reason }, values, retryAfterSeconds }, { status: 429, headers });
}

/** Returns only the fields that have an error, each with its error code. */
export function omitMissingErrors(problems: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).flatMap(([name, code]) => (code ? [[name, code]] : [])));
}
