import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeTemplate } from "~/cohorts/templates/manage-templates.server";
import { templatesPath } from "~/ui/addresses";
import { requireTrainer } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";

/** Redirects to the templates, because this address accepts only forms. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTrainer(request, context);
  return redirect(templatesPath);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireTrainer(request, context);
  await removeTemplate(context.pool, { trainerId: learnerId, id: requireValidId(params.template) });
  return redirect(`${templatesPath}?done=removed`, 303);
}
