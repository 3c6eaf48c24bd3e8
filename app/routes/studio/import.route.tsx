import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { describeSource } from "~/studio/imports/describe-source.server";
import { composeImportCommand } from "~/studio/imports/terminal-command";
import { sourceImportPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAuthorAndReadImportKey } from "~/web/guards/author.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { ImportPage } from "./import.page";
import { readDescriptionVersion, sourceDescriptionForm } from "./source-description.form";
import type { RefusedSourceDescription } from "./source-description-form";
import { listReadableExtensions, requireSourceImport } from "./studio.server";

export const handle = { work: true, script: "studio" };

export const meta: MetaFunction<typeof loader> = (args) => {
  const file = args.data?.found.fileName;
  return pageMeta(({ studio }) => ({ title: file ? `${file} · ${studio.title}` : studio.title }), args);
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const key = await requireAuthorAndReadImportKey(request, context, params);
  const found = await requireSourceImport(context, key);
  return {
    found,
    command: found.description && composeImportCommand(found.fileName, found.description),
    extensions: listReadableExtensions(),
    saved: readSearchParam(request, "done") === "described",
  };
}

/** Stores what the author says about the source. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const key = await requireAuthorAndReadImportKey(request, context, params);
  const form = await readForm(request, context, sourceDescriptionForm);
  if (!form.ok) {
    await requireSourceImport(context, key);
    return invalidFormResponse(form.errors, form.values);
  }
  const { version, ...typed } = form.value;
  const outcome = await describeSource(context.pool, { ...key, ...typed, version: readDescriptionVersion(version) });
  if (outcome.ok) return redirect(`${sourceImportPath(key.id)}?done=described#next`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  if (outcome.reason === "invalid") return invalidFormResponse(omitMissingErrors({ ...outcome.problems }), form.values);
  // The form that comes back knows of the change, so saving it again is a choice.
  const values = { ...form.values, version: String(outcome.version) };
  return data<RefusedSourceDescription>({ errors: {}, values, stored: outcome.stored }, { status: 409 });
}

export default function ImportRoute() {
  return <ImportPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedSourceDescription>()} />;
}
