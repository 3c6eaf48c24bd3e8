import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readViewer } from "~/web/guards/viewer.server";
import { searchParam } from "~/web/params/address";
import { readLocale } from "~/web/params/locale.server";
import { readNextPath } from "~/web/params/next-path";
import { renderNotTaken } from "~/web/responses/lesson-fragments.server";

/** As `not-taken`, for the script that puts it in the form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // Without the database nobody knows whose the form was: then this answers so (503).
  await readViewer(request, context);
  if (!context.notTaken) throw redirect(readNextPath(searchParam(request, "next"), "/"));
  return renderNotTaken(context.notTaken, await readLocale(request, context));
}
