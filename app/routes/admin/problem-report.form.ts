import { z } from "zod";
import { maxProblemReportLength } from "~/learning/problem-report/reported-problem-kinds";
import { buttonField, optionalTextField, requiredTextField } from "~/ui/forms/fields";

const length = { most: maxProblemReportLength, long: "note-long" } as const;

export const answerProblemReportForm = z.object({ note: requiredTextField({ empty: "note-empty", ...length }) });
export const closeProblemReportForm = z.object({ note: optionalTextField(length) });
/** The form of a step that needs no text. It has no fields, only a button. */
export const textlessProblemReportStepForm = z.object({});

/** The steps that an administrator can take with a problem report, as addresses name them. */
export const problemReportSteps = ["seen", "answer", "close", "reopen"] as const;
export type ProblemReportPathStep = (typeof problemReportSteps)[number];

/** Returns the address to which the form of a step posts. */
export const problemReportStepPath = (reportId: string, step: ProblemReportPathStep) =>
  `/admin/reports/${reportId}/${step}`;

/** The form of a step as older pages send it: `kind` is the name that the step had before each step got its own address. */
export const formerProblemReportStepForm = z.object({ kind: buttonField("seen", "answered", "closed", "reopened") });
export const problemReportStepByFormerName: Record<
  z.output<typeof formerProblemReportStepForm>["kind"],
  ProblemReportPathStep
> = {
  seen: "seen",
  answered: "answer",
  closed: "close",
  reopened: "reopen",
};
