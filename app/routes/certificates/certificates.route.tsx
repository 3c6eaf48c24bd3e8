import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listLearnerCertificates } from "~/certificates/own/list-learner-certificates.server";
import { certificatePath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { readQueryForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { CertificatesPage } from "./certificates.page";
import { certificateLookupForm } from "./lookup.form";

/** Returns the viewer's certificates. The page also has a form, for everybody, that finds a certificate by its code. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const form = readQueryForm(request, certificateLookupForm);
  if (form?.ok) return redirect(certificatePath(form.value.code));
  const viewer = await readViewer(request, context);
  const certificates =
    viewer?.kind === "account" ? await listLearnerCertificates(context.pool, { learnerId: viewer.learnerId }) : null;
  return data({ certificates, typed: form?.values.code ?? null }, { status: form ? 400 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) =>
  pageMeta(({ certificate: { own, lookup } }) => {
    return page?.certificates ? { title: own.title } : { title: lookup.title, description: lookup.lead };
  }, input);

export default function CertificatesRoute() {
  return <CertificatesPage {...useLoaderData<typeof loader>()} />;
}
