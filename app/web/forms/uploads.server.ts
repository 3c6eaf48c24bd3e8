/** This file reads forms with an uploaded file. */
import type { RequestContext } from "../context.server";
import { collectTextFields, readPostedForm } from "./posted-form.server";

export interface FormWithUploadedFile {
  fields: Record<string, string[]>;
  /** The content of the first file that is not empty, or null. */
  file: Buffer | null;
}

/**
 * Returns the fields of a posted form and one file, which is kept in memory only. The web server limits the size of the body by address.
 * @throws a 400 response if the body is not a form
 */
export async function readFormWithUploadedFile(
  request: Request,
  context: RequestContext,
): Promise<FormWithUploadedFile> {
  const entries = [...(await readPostedForm(request, context))];
  // A browser sends an unused file field as an empty file.
  const file = entries
    .map(([, value]) => value)
    .find((value): value is File => typeof value !== "string" && value.size > 0);
  return { fields: collectTextFields(entries), file: file ? Buffer.from(await file.arrayBuffer()) : null };
}
