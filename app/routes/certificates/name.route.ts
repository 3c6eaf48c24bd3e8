import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { parsePublicId } from "~/certificates/issue/public-id";
import { changeNameVisibility } from "~/certificates/verify/change-name-visibility.server";
import { certificatePath } from "~/ui/addresses";
import { readForm } from "~/web/forms/posted-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { badForm, notFound } from "~/web/responses/refusals";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(certificatePath(params.certificate ?? ""));
}

/** Shows or hides the name on the public page; somebody else's certificate stays as it is. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const id = parsePublicId(params.certificate ?? "");
  if (id === null) throw notFound();
  const { shown: [shown] = [] } = await readForm(request, context);
  if (shown !== "0" && shown !== "1") throw badForm();
  await changeNameVisibility(context.pool, { learnerId, id, shown: shown === "1", now: context.now() });
  return redirect(`${certificatePath(id)}#own`, 303);
}
