import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotSavedPage } from "~/ui/not-saved";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readNextPath } from "~/web/params/next-path";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ notTaken }) => ({ title: notTaken.title }), args);

/** Explains why a form was refused. The check of page marks leads here; the address has no other use. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // If the database can't be reached, the owner of the form is unknown and this throws a 503 response.
  await readViewer(request, context);
  if (!context.notTaken) throw redirect(readNextPath(readSearchParam(request, "next"), "/"));
  const { status, ...notTaken } = context.notTaken;
  if (status === 400) throw data(null, { status });
  return data(notTaken, { status });
}

export default function RefusedFormRoute() {
  return <NotSavedPage {...useLoaderData<typeof loader>()} />;
}
