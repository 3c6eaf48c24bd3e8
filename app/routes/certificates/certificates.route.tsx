import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { parsePublicId } from "~/certificates/issue/public-id";
import { listCertificates } from "~/certificates/own/list-certificates.server";
import { certificatePath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { searchParam } from "~/web/params/address";
import { CertificatesPage } from "./certificates.page";

export const handle = { hydrate: false };

/** The own certificates, and for everybody a way from a code to a certificate. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const typed = searchParam(request, "code");
  const id = typed === null ? null : parsePublicId(typed);
  if (id !== null) return redirect(certificatePath(id));
  const viewer = await readViewer(request, context);
  const certificates =
    viewer?.kind === "account" ? await listCertificates(context.pool, { learnerId: viewer.learnerId }) : null;
  return data({ certificates, typed: typed?.slice(0, 40) ?? null }, { status: typed === null ? 200 : 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) =>
  pageMeta(({ certificate: { own, lookup } }) => {
    return page?.certificates ? { title: own.title } : { title: lookup.title, description: lookup.lead };
  }, input);

export default function Certificates() {
  return <CertificatesPage {...useLoaderData<typeof loader>()} />;
}
