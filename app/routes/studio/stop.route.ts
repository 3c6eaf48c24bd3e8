import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { stopSourceImport } from "~/studio/imports/end-source-import.server";
import { sourceImportPath } from "~/ui/addresses";
import { requireAuthorAndReadImportKey } from "~/web/guards/author.server";
import { notFoundResponse } from "~/web/responses/refusals";

/** An address that only takes a form leads to the page with that form. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = await requireAuthorAndReadImportKey(request, context, params);
  return redirect(sourceImportPath(id));
}

/** Stops the reading of a file. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = await requireAuthorAndReadImportKey(request, context, params);
  const outcome = await stopSourceImport(context.pool, key);
  if (!outcome.ok) throw notFoundResponse();
  return redirect(sourceImportPath(key.id), 303);
}
