import { z } from "zod";
import { maxReportLength } from "~/learning/report/problem-kinds";
import { buttonField, optionalTextField, textField } from "~/ui/forms/fields";

const length = { most: maxReportLength, long: "note-long" } as const;

export const answerReportForm = z.object({ note: textField({ empty: "note-empty", ...length }) });
export const closeReportForm = z.object({ note: optionalTextField(length) });
/** The form has only a button. */
export const reportStepForm = z.object({});

/** The steps of a report, as in their addresses. */
export const reportSteps = ["seen", "answer", "close", "reopen"] as const;
export type ReportStep = (typeof reportSteps)[number];

/** The address to which the form of a step posts. */
export const reportStepPath = (reportId: string, step: ReportStep) => `/admin/reports/${reportId}/${step}`;

/** The names of the steps before each step had its own address. */
export const oldReportStepForm = z.object({ kind: buttonField("seen", "answered", "closed", "reopened") });
export const oldReportSteps: Record<z.output<typeof oldReportStepForm>["kind"], ReportStep> = {
  seen: "seen",
  answered: "answer",
  closed: "close",
  reopened: "reopen",
};
