import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readLocale } from "~/web/params/locale.server";
import { readSafeNextPath } from "~/web/params/next-path";
import { createFormNotSavedFragmentResponse } from "~/web/responses/lesson-fragments.server";

/**
 * Returns the line of HTML that explains why a form was refused. The script puts it in the form. The route `not-taken` explains the same on
 * a page.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // Reading the viewer throws a 503 response if the database can't be reached, because then nobody knows whose form it is.
  await readViewer(request, context);
  if (!context.notTaken) throw redirect(readSafeNextPath(readSearchParam(request, "next"), "/"));
  return createFormNotSavedFragmentResponse(context.notTaken, await readLocale(request, context));
}
