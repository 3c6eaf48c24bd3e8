import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readLocale } from "~/web/params/locale.server";
import { readNextPath } from "~/web/params/next-path";
import { createRefusedFormFragment } from "~/web/responses/lesson-fragments.server";

/** Returns the same explanation as `not-taken`, as a line that the script puts in the form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // If the database can't be reached, the owner of the form is unknown and this throws a 503 response.
  await readViewer(request, context);
  if (!context.notTaken) throw redirect(readNextPath(readSearchParam(request, "next"), "/"));
  return createRefusedFormFragment(context.notTaken, await readLocale(request, context));
}
