import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { notesPath } from "~/ui/addresses";
import { isPossibleContentId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";

/** The notes of all courses stand on one page. This address had those of one course, so it leads to that course there. */
export function loader({ params: { course } }: LoaderFunctionArgs) {
  if (!isPossibleContentId(course)) throw notFoundResponse();
  return redirect(notesPath(course), 303);
}
