import { z } from "zod";
import { longestReport } from "~/learning/report/problem-kinds";
import { buttonField, optionalTextField, textField } from "~/ui/forms/fields";

const length = { most: longestReport, long: "note-long" } as const;

export const answerForm = z.object({ note: textField({ empty: "note-empty", ...length }) });
export const closeForm = z.object({ note: optionalTextField(length) });
/** The form has only a button. */
export const stepForm = z.object({});

/** The steps of a report, as in their addresses. */
export const steps = ["seen", "answer", "close", "reopen"] as const;
export type Step = (typeof steps)[number];

/** The address to which the form of a step posts. */
export const stepPath = (reportId: string, step: Step) => `/admin/reports/${reportId}/${step}`;

/** The names of the steps before each step had its own address. */
export const oldStepForm = z.object({ kind: buttonField("seen", "answered", "closed", "reopened") });
export const oldSteps: Record<z.output<typeof oldStepForm>["kind"], Step> = {
  seen: "seen",
  answered: "answer",
  closed: "close",
  reopened: "reopen",
};
