import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeTemplate, listTemplates } from "~/cohorts/templates/manage-templates.server";
import { findTemplate } from "~/cohorts/templates/message-template";
import { addMessagePath, templatesPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireTrainer } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { readMessagePath } from "./message-path.server";
import { changeTemplateForm } from "./template.form";
import { ChangeTemplatePage } from "./templates.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ batch }) => ({ title: batch.templates.changeTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireTrainer(request, context);
  const templates = await listTemplates(context.pool, { trainerId: learnerId });
  const template = findTemplate(templates, requireValidId(params.template));
  if (!template) throw notFoundResponse();
  return { template, message: readMessagePath(request) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireTrainer(request, context);
  const id = requireValidId(params.template);
  const form = await readForm(request, context, changeTemplateForm);
  if (!form.ok) {
    const templates = await listTemplates(context.pool, { trainerId: learnerId });
    // A template of somebody else gets a 404 response, whatever errors the form has.
    if (!findTemplate(templates, id)) throw notFoundResponse();
    return invalidFormResponse(form.errors, form.values);
  }
  const outcome = await changeTemplate(context.pool, { ...form.value, trainerId: learnerId, id });
  if (outcome.ok) return redirect(addMessagePath(templatesPath, readMessagePath(request), "changed"), 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
}

export default function TemplateRoute() {
  return <ChangeTemplatePage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
