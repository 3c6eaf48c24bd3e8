import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FormNotSavedPage } from "~/ui/form-not-saved";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readSafeNextPath } from "~/web/params/next-path";
import { composeRetryAfterHeaders } from "~/web/responses/too-many.server";

export const meta: MetaFunction = (args) => pageMeta(({ notTaken }) => ({ title: notTaken.title }), args);

/**
 * Explains on a page why a form was refused. Requests come here only from the check of page marks (a page mark shows for whom a page was
 * made).
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // Reading the viewer throws a 503 response if the database can't be reached, because then nobody knows whose form it is.
  await readViewer(request, context);
  if (!context.notTaken) throw redirect(readSafeNextPath(readSearchParam(request, "next"), "/"));
  const { status, ...notTaken } = context.notTaken;
  if (status === 400) throw data(null, { status });
  return data(notTaken, { status, headers: composeRetryAfterHeaders(notTaken.why) });
}

export default function FormNotSavedRoute() {
  return <FormNotSavedPage {...useLoaderData<typeof loader>()} />;
}
