/** Forms with a file in them. */
import type { RequestContext } from "../context.server";
import { fieldsOf, readFormData } from "./posted-form.server";

export interface UploadForm {
  fields: Record<string, string[]>;
  /** The first file that holds anything. */
  file: Buffer | null;
}

/**
 * Fields and one file. How much comes in is limited by the shell, by address; it is held in memory and written nowhere.
 * @throws a 400 response when the body is no form.
 */
export async function readUploadForm(request: Request, context: RequestContext): Promise<UploadForm> {
  const entries = [...(await readFormData(request, context))];
  // A browser sends a file field that was left alone as an empty file.
  const file = entries
    .map(([, value]) => value)
    .find((value): value is File => typeof value !== "string" && value.size > 0);
  return { fields: fieldsOf(entries), file: file ? Buffer.from(await file.arrayBuffer()) : null };
}
