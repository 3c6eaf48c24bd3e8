import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFinalTestResult } from "~/learning/final/pages/get-final-test-result.server";
import { pageMeta } from "~/ui/page-meta";
import { notFoundResponse } from "~/web/responses/refusals";
import { getCertificateAfterPass } from "../certificates/certificates.server";
import { requireFinalTestAttempt } from "./final-test.server";
import { FinalTestResultPage, isAttemptAfterPass } from "./result.page";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, address, key, path } = await requireFinalTestAttempt(request, context, params);
  const found = await getFinalTestResult(context.pool, context.releases, key);
  if (!found) throw notFoundResponse();
  // The overview also hands in a test whose time is over.
  if (found.state === "open") throw redirect(path, 303);
  const { page } = found;
  const isPass = page.passed || page.passedByLaterMark || isAttemptAfterPass(page);
  return { page, certificate: isPass ? await getCertificateAfterPass(context, address.courseId, viewer) : null };
}

export const meta: MetaFunction<typeof loader> = (input) =>
  pageMeta(({ finalTest }) => ({ title: `${finalTest.result.title} · ${finalTest.title}` }), input);

export default function FinalTestResultRoute() {
  return <FinalTestResultPage {...useLoaderData<typeof loader>()} />;
}
