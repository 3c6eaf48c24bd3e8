import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { parseCertificatePublicId } from "~/certificates/issue/certificate-public-id";
import { changeCertificateNameVisibility } from "~/certificates/verify/change-certificate-name-visibility.server";
import { certificatePath } from "~/ui/addresses";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { holderNameVisibilityForm } from "./name.form";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(certificatePath(params.certificate ?? ""));
}

/** Shows or hides the holder's name on the public page of a certificate. It has no effect on a certificate of another person. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const id = parseCertificatePublicId(params.certificate ?? "");
  if (id === null) throw notFoundResponse();
  const { shown } = await requireValidForm(request, context, holderNameVisibilityForm);
  await changeCertificateNameVisibility(context.pool, { learnerId, id, shown: shown === "1", now: context.now() });
  return redirect(`${certificatePath(id)}#own`, 303);
}
