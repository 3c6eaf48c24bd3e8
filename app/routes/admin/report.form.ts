import { z } from "zod";
import { maxReportLength } from "~/learning/report/problem-kinds";
import { buttonField, optionalTextField, textField } from "~/ui/forms/fields";

const length = { most: maxReportLength, long: "note-long" } as const;

export const answerProblemReportForm = z.object({ note: textField({ empty: "note-empty", ...length }) });
export const closeProblemReportForm = z.object({ note: optionalTextField(length) });
/** The form has only a button. */
export const problemReportStepForm = z.object({});

/** The steps of a report, as in their addresses. */
export const problemReportSteps = ["seen", "answer", "close", "reopen"] as const;
export type ProblemReportPathStep = (typeof problemReportSteps)[number];

/** The address to which the form of a step posts. */
export const problemReportStepPath = (reportId: string, step: ProblemReportPathStep) =>
  `/admin/reports/${reportId}/${step}`;

/** The names of the steps before each step had its own address. */
export const oldProblemReportStepForm = z.object({ kind: buttonField("seen", "answered", "closed", "reopened") });
export const problemReportStepByOldName: Record<
  z.output<typeof oldProblemReportStepForm>["kind"],
  ProblemReportPathStep
> = {
  seen: "seen",
  answered: "answer",
  closed: "close",
  reopened: "reopen",
};
