/** The form of a problem report, and how often it is taken. */
import { validateEmail } from "~/accounts/identity/email";
import type { EmailProblem } from "~/accounts/identity/email-problem";
import { refuseTooManyTries, type TooManyTries } from "~/accounts/session/tries.server";
import type { Viewer } from "~/accounts/session/viewer";
import { type TakenTries, takeTries } from "~/platform/rate-limits.server";
import type { FormState } from "~/ui/forms/form-state";
import type { RequestContext } from "~/web/context.server";

export interface ReportForm {
  /** To use, and to fill the form in again. */
  values: FormState["values"];
  /** Where an answer goes; null when none is asked for. */
  email: string | null;
  problem?: EmailProblem;
}

/** What is kept of a text that is too long: the rest of it can't be sent again anyhow. */
const longestEcho = 5000;

/** Somebody logged in is answered at their own address and nowhere else; whoever is not types one, or none. */
export function readReportForm(fields: Record<string, string[]>, viewer: Viewer | null): ReportForm {
  const first = (name: string) => fields[name]?.[0] ?? "";
  const values = {
    kind: first("kind").slice(0, 50),
    text: first("text").slice(0, longestEcho),
    email: first("email").slice(0, 300),
    answer: first("answer").slice(0, 5),
  };
  if (viewer?.email) return { values, email: values.answer === "1" ? viewer.email : null };
  if (values.email.trim() === "") return { values, email: null };
  const judged = validateEmail(values.email);
  return judged.ok ? { values, email: judged.email } : { values, email: null, problem: judged.reason };
}

/** Takes a try from the network, and from the session where there is one; to give back when nothing was stored. */
export async function limitReports(
  { limits, clientAddress }: RequestContext,
  viewer: Viewer | null,
): Promise<Extract<TakenTries, { ok: true }> | TooManyTries> {
  const keys = [
    ["report-address", clientAddress] as const,
    ...(viewer ? [["report-session", viewer.sessionId] as const] : []),
  ];
  const tries = await takeTries(limits, ...keys);
  return tries.ok ? tries : refuseTooManyTries(tries);
}
