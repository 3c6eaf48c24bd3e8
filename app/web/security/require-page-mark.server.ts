/**
 * This file is the page gate, which checks every write: a form is accepted only from a page that was made for the current viewer
 * (docs/decisions/015-page-mark.md). It runs before the routes, so that no route can forget it. A refused form is shown with what was
 * typed.
 */
import type { Viewer } from "~/accounts/session/viewer";
import { isDatabaseUnavailable } from "~/platform/database/database.server";
import type { FormNotSavedReason } from "~/ui/form-not-saved-reason";
import { pageMarkFieldName, visitorPageMark } from "~/ui/page-mark";
import type { RequestContext } from "../context.server";
import { collectTextFields, readPostedForm } from "../forms/posted-form.server";
import { isSourceUpload, maySendSource, receiveSourceForm, removeUpload } from "../forms/source-upload.server";
import { listTypedTextsToShowAgain } from "../forms/typed-texts-to-show-again";
import { readViewer } from "../guards/viewer.server";
import { findFormPagePath, safeHttpMethods } from "./origin";
import type { PageMarkFunction } from "./page-mark.server";
import { isPageMarkExempt } from "./page-mark-exemptions";

type Handler = (request: Request, context: RequestContext) => Promise<Response>;

/** Returns the path of the route that explains a refused form: as a page, or as a line that the script shows in the form. */
const notTakenPath = (request: Request) =>
  request.headers.get("X-Fragment") === "1" ? "/not-taken/line" : "/not-taken";

/**
 * Returns a handler that passes on requests that only read, requests to exempt addresses, and forms from the viewer's own pages. It refuses
 * other forms.
 */
export function requirePageMark(handler: Handler): Handler {
  return async (request, context) => {
    if (safeHttpMethods.includes(request.method)) return handler(request, context);
    const { pathname } = new URL(request.url);
    if (isPageMarkExempt(pathname)) return handler(request, context);
    if (isSourceUpload(request) && !(await maySendSource(request, context)))
      return handler(withoutBody(request), context);
    try {
      return await passOrRefuse(request, context);
    } finally {
      await removeUpload(context);
    }
  };

  async function passOrRefuse(request: Request, context: RequestContext): Promise<Response> {
    const { pathname } = new URL(request.url);
    const read = isSourceUpload(request) ? receiveSourceForm : readPostedForm;
    const form = await read(request, context).catch(() => null);
    const back = findFormPagePath(request, context.origin);
    const viewer = await readViewer(request, context).catch((error) => {
      if (isDatabaseUnavailable(error)) return "unknown" as const;
      throw error;
    });
    // The viewer can't be read, because the database can't be reached. The route that explains refusals tries it again and reports that
    // error.
    if (viewer === "unknown") return handler(asPage(request, back), context);
    if (form && pageMarkMatchesViewer(viewer, form.get(pageMarkFieldName), context.pageMark)) {
      const response = await handler(withoutBody(request), context);
      // The route itself may also have refused the form.
      if (!context.notTaken) return response;
    } else {
      const typed = form ? listTypedTextsToShowAgain(pathname, collectTextFields(form)) : [];
      context.notTaken = { why: whoAsks(viewer), back, typed, status: form ? 409 : 400 };
    }
    return handler(asPage(request, context.notTaken.back), context);
  }
}

/** Returns whether a page with this mark was made for the viewer. An ordinary comparison is safe, because a mark gives no access. */
export function pageMarkMatchesViewer(
  viewer: Pick<Viewer, "learnerId" | "kind"> | null,
  mark: unknown,
  pageMark: PageMarkFunction,
): boolean {
  if (mark === pageMark(viewer?.learnerId ?? null)) return true;
  // A visitor's first answer makes them a guest, while other pages that they opened as a visitor are still open.
  return viewer?.kind === "guest" && mark === visitorPageMark;
}

function whoAsks(viewer: Viewer | null): FormNotSavedReason {
  if (viewer === null) return { kind: "nobody" };
  if (viewer.kind !== "account") return { kind: "guest" };
  return { kind: "account", name: viewer.name ?? viewer.email ?? "" };
}

/** Returns the request without its body. The form is already in the context, and a body can be read only once. */
function withoutBody({ url, method, headers, signal }: Request): Request {
  const kept = new Headers(headers);
  for (const name of ["content-length", "transfer-encoding"]) kept.delete(name);
  return new Request(url, { method, headers: kept, signal });
}

/** Returns the request for the page that explains the refusal. It replaces the request with the form. */
function asPage(request: Request, back: string): Request {
  const { url, headers, signal } = request;
  const kept = new Headers(headers);
  for (const name of ["content-length", "content-type", "transfer-encoding"]) kept.delete(name);
  return new Request(new URL(`${notTakenPath(request)}?${new URLSearchParams({ next: back })}`, url), {
    headers: kept,
    signal,
  });
}
