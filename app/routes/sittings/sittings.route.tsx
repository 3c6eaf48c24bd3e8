import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listCohortSittings, listMembersBeforeSitting } from "~/cohorts/sittings/get-cohort-sittings.server";
import {
  findSittingCourse,
  mayCertificateNameCohort,
  openCohortSitting,
} from "~/cohorts/sittings/open-cohort-sitting.server";
import { newId } from "~/platform/ids";
import { cohortSittingPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { openSittingForm } from "./sittings.form";
import { SittingsPage } from "./sittings.page";
import { prepareMessageAboutSitting } from "./sittings.server";

/** A page for working: things stand closer together. */
export const handle = { work: true };
export const meta: MetaFunction = (args) => pageMeta(({ sitting }) => ({ title: sitting.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { pool, releases } = context;
  const now = context.now();
  const { id, name, archivedAt, courseId } = cohort;
  const [course, mayNameGroup, sittings] = await Promise.all([
    findSittingCourse(pool, releases, { ...key, courseId }),
    mayCertificateNameCohort(pool, { ...key, cohortName: name }),
    listCohortSittings(pool, { ...key, now }),
  ]);
  const members = course.hasFinalTest
    ? await listMembersBeforeSitting(pool, releases, { ...key, courseId, now, at: now })
    : [];
  const again = readSearchParam(request, "again");
  const told = readSearchParam(request, "told");
  return {
    cohort: { id, name, archivedAt },
    course,
    mayNameGroup,
    sittings,
    members,
    now,
    formId: newId(now),
    again: sittings.find((sitting) => sitting.id === again && sitting.state === "withdrawn") ?? null,
    told: told !== null && /^\d{1,4}$/.test(told) ? Number(told) : null,
  };
}

/** Opens a sitting, and goes to its page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const form = await readForm(request, context, openSittingForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { id, tell, ...typed } = form.value;
  const now = context.now();
  const input = { ...key, ...typed, formId: requireValidId(id), now };
  const outcome = await openCohortSitting(context.pool, context.releases, input);
  if (outcome.ok) {
    const { sittingId } = outcome;
    const preview = tell
      ? await prepareMessageAboutSitting(context, {
          ...{ ...key, courseId: cohort.courseId, sittingId, now },
          locale: viewer.locale,
        })
      : null;
    return redirect(preview ?? `${cohortSittingPath(key.cohortId, sittingId)}?done=opened`, 303);
  }
  if (outcome.reason === "not-found") throw notFoundResponse();
  return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
}

export default function CohortSittingsRoute() {
  return <SittingsPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
