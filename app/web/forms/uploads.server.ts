/** Forms with a file. */
import type { RequestContext } from "../context.server";
import { collectTextFields, readFormData } from "./posted-form.server";

export interface UploadForm {
  fields: Record<string, string[]>;
  /** The first file that is not empty. */
  file: Buffer | null;
}

/**
 * Fields and one file. The shell limits the size by address. The file is kept in memory only.
 * @throws a 400 response if the body is not a form
 */
export async function readUploadForm(request: Request, context: RequestContext): Promise<UploadForm> {
  const entries = [...(await readFormData(request, context))];
  // A browser sends an unused file field as an empty file.
  const file = entries
    .map(([, value]) => value)
    .find((value): value is File => typeof value !== "string" && value.size > 0);
  return { fields: collectTextFields(entries), file: file ? Buffer.from(await file.arrayBuffer()) : null };
}
