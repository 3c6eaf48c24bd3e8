/** Beginning a final test with the code of a sitting. */
import { beginWithSittingCode } from "~/cohorts/sittings/begin-with-sitting-code.server";
import type { BeginFinalTestOutcome } from "~/learning/final/begin-final-test.server";
import { parseSittingCode } from "~/learning/sitting/sitting";
import type { RequestContext } from "~/web/context.server";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { readForm } from "~/web/forms/read-form.server";
import { readSearchParam } from "~/web/params/address";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { sittingCodeForm } from "./sitting-code.form";

/** Returns the code in the address, which a QR code leads to, or null if there is none. */
export function readSittingCode(request: Request): string | null {
  return parseSittingCode(readSearchParam(request, "code") ?? "");
}

type BegunByCode = { response: ReturnType<typeof invalidFormResponse> } | { outcome: BeginFinalTestOutcome };

/**
 * Begins an attempt with the code that was posted. Returns null if the form has no code. `response`: the code does not work, and the page says
 * why beside it.
 */
export async function beginByPostedCode(
  request: Request,
  context: RequestContext,
  key: { learnerId: string; courseId: string; now: Date },
): Promise<BegunByCode | null> {
  if ((await readPostedFields(request, context)).code === undefined) return null;
  const form = await readForm(request, context, sittingCodeForm);
  if (!form.ok) return { response: invalidFormResponse(form.errors, form.values) };
  const { pool, releases, limits } = context;
  const outcome = await beginWithSittingCode(pool, releases, { ...key, code: form.value.code, limits });
  if (outcome.ok) return { outcome };
  switch (outcome.reason) {
    case "too-many-tries":
      return { response: refusedFormResponse(outcome, form.values) };
    case "code-unknown":
    case "code-early":
    case "code-over":
    case "attempt-elsewhere":
    case "attempt-left":
      return { response: invalidFormResponse({ code: outcome.reason }, form.values) };
    default:
      return { outcome: { ok: false, reason: outcome.reason } };
  }
}
