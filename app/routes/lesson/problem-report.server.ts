/** This file reads the form of a problem report, and limits how many reports are sent. */

import type { Viewer } from "~/accounts/session/viewer";
import type { ReportedProblemKind } from "~/learning/problem-report/reported-problem-kinds";
import { type TryOfEachLimitOutcome, takeTryOfEachLimit } from "~/platform/rate-limits.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import type { RequestContext } from "~/web/context.server";
import { normalisedEmailField } from "~/web/forms/email-fields.server";
import { readForm } from "~/web/forms/read-form.server";
import { problemReportFormWithAccount, problemReportFormWithoutAccount } from "./problem-report.form";

type ReportForm =
  | ({ ok: false } & RefusedFormState)
  /** `email`: the e-mail address for an answer, or null if no answer was asked for. */
  | {
      ok: true;
      value: { kind: ReportedProblemKind; text: string; email: string | null };
      values: RefusedFormState["values"];
    };

const visitorForm = problemReportFormWithoutAccount.extend({ email: normalisedEmailField.optional() });

export async function readProblemReportForm(
  request: Request,
  context: RequestContext,
  viewer: Viewer | null,
): Promise<ReportForm> {
  if (!viewer?.email) {
    const form = await readForm(request, context, visitorForm);
    return form.ok ? { ...form, value: { ...form.value, email: form.value.email ?? null } } : form;
  }
  const form = await readForm(request, context, problemReportFormWithAccount);
  if (!form.ok) return form;
  const { answer, ...report } = form.value;
  return { ...form, value: { ...report, email: answer ? viewer.email : null } };
}

/**
 * Counts a problem report against the limits of the network address and, if there is one, of the session. Call `giveBack` if nothing was
 * stored.
 */
export async function chargeProblemReportToLimits(
  { limits, clientAddress }: RequestContext,
  viewer: Viewer | null,
): Promise<TryOfEachLimitOutcome> {
  const keys = [
    ["report-address", clientAddress] as const,
    ...(viewer ? [["report-session", viewer.sessionId] as const] : []),
  ];
  return takeTryOfEachLimit(limits, ...keys);
}
