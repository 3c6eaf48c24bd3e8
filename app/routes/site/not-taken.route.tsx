import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotTakenPage } from "~/ui/not-taken";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { searchParam } from "~/web/params/address";
import { readNextPath } from "~/web/params/next-path";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ notTaken }) => ({ title: notTaken.title }), args);

/** Where the gate leads a form that it does not take. Nobody else has anything to look for here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // Without the database nobody knows whose the form was: then this answers so (503).
  await readViewer(request, context);
  if (!context.notTaken) throw redirect(readNextPath(searchParam(request, "next"), "/"));
  const { status, ...notTaken } = context.notTaken;
  if (status === 400) throw data(null, { status });
  return data(notTaken, { status });
}

export default function NotTakenForm() {
  return <NotTakenPage {...useLoaderData<typeof loader>()} />;
}
