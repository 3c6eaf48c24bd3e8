import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { searchParam } from "~/web/account-actions.server";
import { renderNotTaken } from "~/web/lesson-fragments.server";
import { readLocale } from "~/web/locale.server";
import { readNextPath } from "~/web/next-path";
import { readViewer } from "~/web/viewer.server";

/** As `not-taken`, for the script that puts it in the form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // Without the database nobody knows whose the form was: then this answers so (503).
  await readViewer(request, context);
  if (!context.notTaken) throw redirect(readNextPath(searchParam(request, "next"), "/"));
  return renderNotTaken(context.notTaken, await readLocale(request, context));
}
