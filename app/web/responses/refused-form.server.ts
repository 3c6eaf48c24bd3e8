/** The page again, with the form as it was typed and what is wrong next to each field. */
import { data } from "@remix-run/node";
import type { TooManyTries } from "~/accounts/session/tries.server";
import type { FormState } from "~/ui/forms/form-state";

/** 400, unless told otherwise. */
export function invalid(errors: FormState["errors"], values: FormState["values"] = {}, status = 400) {
  return data<FormState>({ errors, values }, { status });
}

/** One field that is wrong; 429 with the time to wait when tries are used up. */
export function refuse(refusal: TooManyTries | { reason: string; field: string }, values: FormState["values"] = {}) {
  if (!("retryAfterSeconds" in refusal)) return invalid({ [refusal.field]: refusal.reason }, values);
  const { reason, retryAfterSeconds } = refusal;
  const headers = { "Retry-After": String(retryAfterSeconds) };
  return data<FormState>({ errors: { form: reason }, values, retryAfterSeconds }, { status: 429, headers });
}

/** Field -> code, of what is wrong only. */
export function fieldErrors(problems: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).flatMap(([name, code]) => (code ? [[name, code]] : [])));
}
