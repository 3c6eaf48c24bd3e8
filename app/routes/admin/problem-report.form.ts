import { z } from "zod";
import { maxProblemReportLength, type ProblemReportStep } from "~/learning/problem-report/reported-problem-kinds";
import { buttonField, optionalTextField, requiredTextField } from "~/ui/forms/fields";

const length = { most: maxProblemReportLength, long: "note-long" } as const;

export const answerProblemReportForm = z.object({ note: requiredTextField({ empty: "note-empty", ...length }) });
export const closeProblemReportForm = z.object({ note: optionalTextField(length) });
/** The form of a step that needs no text. It has no fields, only a button. */
export const textlessProblemReportStepForm = z.object({});

/** The steps that an administrator can take with a problem report, each with its name in addresses and its form. */
export const problemReportSteps = {
  seen: { path: "seen", form: textlessProblemReportStepForm },
  answered: { path: "answer", form: answerProblemReportForm },
  closed: { path: "close", form: closeProblemReportForm },
  reopened: { path: "reopen", form: textlessProblemReportStepForm },
} as const satisfies Record<ProblemReportStep, { path: string; form: z.ZodObject }>;
const stepKinds = Object.keys(problemReportSteps) as ProblemReportStep[];

/** Returns the step with this name in an address, or undefined if there is none. */
export const findProblemReportStep = (path: string | undefined) =>
  stepKinds.find((kind) => problemReportSteps[kind].path === path);

/** Returns the address to which the form of a step posts. */
export const problemReportStepPath = (reportId: string, step: ProblemReportStep) =>
  `/admin/reports/${reportId}/${problemReportSteps[step].path}`;

/** The form of a step as older pages send it, from before each step got its own address. */
export const formerProblemReportStepForm = z.object({ kind: buttonField(...stepKinds) });
