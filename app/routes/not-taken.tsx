import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotTakenPage } from "~/ui/not-taken";
import { pageMeta } from "~/ui/page-meta";
import { searchParam } from "~/web/account-actions.server";
import { readNextPath } from "~/web/next-path";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ notTaken }) => ({ title: notTaken.title }), args);

/** Where the gate leads a form that it does not take. Nobody else has anything to look for here. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.notTaken) throw redirect(readNextPath(searchParam(request, "next"), "/"));
  const { status, ...notTaken } = context.notTaken;
  if (status === 400) throw data(null, { status });
  return data(notTaken, { status });
}

export default function NotTakenForm() {
  return <NotTakenPage {...useLoaderData<typeof loader>()} />;
}
