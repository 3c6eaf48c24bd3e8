import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeSourceImport } from "~/studio/imports/end-source-import.server";
import { studioPath } from "~/ui/addresses";
import { requireAuthor, requireAuthorAndReadImportKey } from "~/web/guards/author.server";

/** An address that only takes a form leads to the page with that form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAuthor(request, context);
  return redirect(studioPath);
}

/** Deletes an import with everything that was read. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = await requireAuthorAndReadImportKey(request, context, params);
  await removeSourceImport(context.pool, key);
  return redirect(`${studioPath}?done=removed`, 303);
}
