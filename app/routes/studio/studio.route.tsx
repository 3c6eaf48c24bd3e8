import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { retryAfterSecondsWhenFileReadingIsBusy } from "~/platform/reading/reading";
import { listSourceImports } from "~/studio/imports/get-source-imports.server";
import { startSourceImport } from "~/studio/imports/start-source-import.server";
import { sourceImportPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { takeUpload } from "~/web/forms/source-upload.server";
import { requireAuthor } from "~/web/guards/author.server";
import { readSearchParam } from "~/web/params/address";
import { forgedFormResponse } from "~/web/responses/refusals";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { tooManyTriesResponse } from "~/web/responses/too-many.server";
import { StudioPage } from "./studio.page";
import { listReadableExtensions } from "./studio.server";

export const handle = { work: true, script: "studio" };

export const meta: MetaFunction = (args) => pageMeta(({ studio }) => ({ title: studio.title }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAuthor(request, context);
  return {
    imports: await listSourceImports(context.pool, { learnerId, now: context.now() }),
    extensions: listReadableExtensions(),
    removed: readSearchParam(request, "done") === "removed",
  };
}

/** Takes the file that an author brings. Its import is stored before it is read, so that nothing is lost after the answer. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAuthor(request, context);
  const { upload } = context;
  if (!upload) throw forgedFormResponse();
  if (upload.kind === "too-often") throw tooManyTriesResponse(upload.retryAfterSeconds);
  if (upload.kind === "none") return invalidFormResponse({ file: "file-missing" });
  if (upload.kind === "too-large") return invalidFormResponse({ file: "file-too-large" });
  const { path, name: fileName, bytes: fileBytes } = upload;
  const started = await startSourceImport(context.pool, { learnerId, fileName, fileBytes, now: context.now() });
  if (!started.ok) {
    const headers = { "Retry-After": String(retryAfterSecondsWhenFileReadingIsBusy) };
    return data<RefusedFormState>({ errors: { file: started.reason }, values: {} }, { status: 503, headers });
  }
  takeUpload(context);
  context.sourceImporter.read({ id: started.id, learnerId }, { path, name: started.fileName });
  return redirect(sourceImportPath(started.id), 303);
}

export default function StudioRoute() {
  return <StudioPage {...useLoaderData<typeof loader>()} problem={useActionData<RefusedFormState>()?.errors.file} />;
}
