import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseCertificatePublicId } from "~/certificates/issue/certificate-public-id";
import { getCertificatePdfIfAllowed } from "~/certificates/verify/get-certificate-page-data.server";
import { formatReadableCode } from "~/platform/text/readable-code";
import { readViewer } from "~/web/guards/viewer.server";
import { downloadResponse } from "~/web/responses/download";
import { notFoundResponse } from "~/web/responses/refusals";
import { chargeLookupToLimit } from "~/web/responses/too-many.server";

/** Returns the PDF of a certificate as it was issued: to its holder, and to everybody while the public page shows the name. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = parseCertificatePublicId(params.certificate ?? "");
  const tries = await chargeLookupToLimit(context, "certificate-address");
  const viewer = await readViewer(request, context);
  const found =
    id === null ? null : await getCertificatePdfIfAllowed(context.pool, { id, viewerId: viewer?.learnerId ?? null });
  if (id === null || !found) throw notFoundResponse();
  await tries.giveBack();
  return downloadResponse(found.pdf, {
    name: `certificaat-${formatReadableCode(id)}.pdf`,
    type: "application/pdf",
    // The holder may hide the name later, so a cache must ask the server before it uses its copy.
    cache: found.nameShown ? "no-cache" : "private, no-store",
  });
}
