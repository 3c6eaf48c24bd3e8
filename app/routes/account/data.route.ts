import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportAccount } from "~/accounts/identity/export-account.server";
import { exportEvaluatedEditions } from "~/certificates/evaluation/give-evaluation.server";
import { exportLearnerCertificates } from "~/certificates/own/export-learner-certificates.server";
import { exportCohortDataOfLearner } from "~/cohorts/joining/export-cohort-data-of-learner.server";
import { exportLearningRecords } from "~/learning/records/export-learning-records.server";
import { exportSourceImports } from "~/studio/imports/export-source-imports.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { downloadResponse } from "~/web/responses/download";

/** Returns all stored data about the viewer, as a file to download. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const now = context.now();
  const account = await exportAccount(context.pool, { learnerId, now });
  const learning = await exportLearningRecords(context.pool, learnerId);
  const certificates = await exportLearnerCertificates(context.pool, learnerId);
  const evaluated = await exportEvaluatedEditions(context.pool, learnerId);
  const groups = await exportCohortDataOfLearner(context.pool, learnerId);
  const sources = await exportSourceImports(context.pool, learnerId);
  const everything = { exportedAt: now, account, learning, certificates, evaluated, groups, sources };
  const text = `${JSON.stringify(everything, null, 2)}\n`;
  return downloadResponse(text, { name: "leerdossier-gegevens.json", type: "application/json; charset=utf-8" });
}
