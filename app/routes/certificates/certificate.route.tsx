import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseCertificatePublicId } from "~/certificates/issue/certificate-public-id";
import {
  getCertificatePageData,
  isTypedNameOnCertificate,
} from "~/certificates/verify/get-certificate-page-data.server";
import { takeTryOfEachLimit } from "~/platform/rate-limits.server";
import { formatReadableCode } from "~/platform/text/readable-code";
import { certificatePath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { chargeLookupToLimit } from "~/web/responses/too-many.server";
import { CertificatePage } from "./certificate.page";
import type { HolderNameCheckResult } from "./holder-name-check-section";
import { holderNameCheckForm } from "./name-check.form";
import { CertificateNotFoundPage } from "./not-found.page";

/**
 * Returns the certificate with the code in the address. Everybody may see it. For an unknown code the page shows a form to type a code, not
 * an error.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = parseCertificatePublicId(params.certificate ?? "");
  if (id !== null && id !== params.certificate) throw redirect(certificatePath(id), 301);
  const viewer = await readViewer(request, context);
  const found =
    id === null ? null : await getCertificatePageData(context.pool, { id, viewerId: viewer?.learnerId ?? null });
  if (!found?.own) {
    const tries = await chargeLookupToLimit(context, "certificate-address");
    if (found) await tries.giveBack();
  }
  return data({ certificate: found, checkedAt: context.now().toISOString() }, { status: found ? 200 : 404 });
}

/** Compares a typed name with the holder's name. The typed name is only sent back to the person who typed it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const id = parseCertificatePublicId(params.certificate ?? "");
  const form = await readForm(request, context, holderNameCheckForm);
  if (!form.ok) return data<HolderNameCheckResult>({ form }, { status: 400 });
  const { name } = form.value;
  const answer = (outcome: HolderNameCheckResult["outcome"], status: number) =>
    data<HolderNameCheckResult>({ form, outcome }, { status });
  if (id === null) return answer("differs", 404);
  const keys = [
    ["certificate-name-address", context.clientAddress],
    ["certificate-name", id],
  ] as const;
  const tries = await takeTryOfEachLimit(context.limits, ...keys);
  if (!tries.ok) return answer("too-many", 429);
  const same = await isTypedNameOnCertificate(context.pool, { id, name });
  if (same) await tries.giveBack();
  return answer(same ? "matches" : "differs", same === null ? 404 : 200);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) => [
  ...pageMeta(({ certificate: words }) => {
    const found = page?.certificate;
    return { title: found ? words.page.title(formatReadableCode(found.id)) : words.lookup.notFoundTitle };
  }, input),
  // Search engines must not show the page, so that nobody finds holders by their names. People find the page by the certificate's code.
  { name: "robots", content: "noindex" },
];

export default function CertificateRoute() {
  const { certificate, checkedAt } = useLoaderData<typeof loader>();
  const checked = useActionData<typeof action>();
  if (!certificate) return <CertificateNotFoundPage />;
  return <CertificatePage certificate={certificate} checkedAt={checkedAt} checked={checked} />;
}
