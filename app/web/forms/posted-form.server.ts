/** This file reads the body of a request as a form, within limits of size. */
import { pageMarkFieldName } from "~/ui/page-mark";
import { forgedFormResponse } from "../responses/refusals";

export type PostedForm = FormData | URLSearchParams;

// The limits are higher than any form of ours needs. Files have a lower limit than fields, because they are more expensive to parse.
const maxFields = 5000;
const maxParts = 100;

/**
 * Returns the form that a request posted. It is parsed only once for each request.
 * @throws a 400 response if the body is not a form, or has more fields than any form of ours
 */
export function readPostedForm(request: Request, context: { form?: Promise<PostedForm> }): Promise<PostedForm> {
  context.form ??= parseForm(request);
  return context.form;
}

/**
 * Parses the body of a request as a form. Its parts are counted before parsing, because seventeen thousand empty files in 1 MB would block
 * the process for everybody.
 */
async function parseForm(request: Request): Promise<PostedForm> {
  const type = request.headers.get("content-type") ?? "";
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const text = await request.text();
    if (text.split("&", maxFields + 1).length > maxFields) throw forgedFormResponse();
    return new URLSearchParams(text);
  }
  const boundary = readBoundary(type);
  if (boundary === null) throw forgedFormResponse();
  const body = Buffer.from(await request.arrayBuffer());
  if (countUpTo(maxParts + 2, body, `--${boundary}`) > maxParts + 1) throw forgedFormResponse();
  // The boundary that was counted is used for parsing, whatever else the header says.
  const headers = { "content-type": `multipart/form-data; boundary="${boundary}"` };
  // A body may claim to be a form without being one, for example multipart without its boundaries.
  const form = await new Response(body, { headers }).formData().catch(() => null);
  if (!form) throw forgedFormResponse();
  return form;
}

/**
 * Returns the boundary between the parts of a multipart body. Returns null if it has other characters than browsers and programs use (RFC
 * 2046, 5.1.1).
 */
export function readBoundary(type: string): string | null {
  const boundary = /^multipart\/form-data *;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  const name = boundary?.[1] ?? boundary?.[2] ?? "";
  return /^[\w'()+,./:=? -]{1,70}$/.test(name) ? name : null;
}

function countUpTo(most: number, body: Buffer, mark: string): number {
  let count = 0;
  for (let at = body.indexOf(mark); at !== -1 && count < most; at = body.indexOf(mark, at + mark.length)) count++;
  return count;
}

// More than thirty combining marks in a row. Stream-Safe Text (UAX #15) allows thirty; no script needs more, and sorting a hundred thousand
// takes seconds.
const marksInARow = /(\p{M}{30})\p{M}+/gu;

/**
 * Returns the text fields of a form by name, without the page mark and without NUL characters, which PostgreSQL refuses. Files are left
 * out.
 */
export function collectTextFields(form: Iterable<[string, FormDataEntryValue]>): Record<string, string[]> {
  // The object has no prototype, because a field may be named `constructor`.
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== "string" || name === pageMarkFieldName) continue;
    // Values are added to one array. Copying it for each of tens of thousands of fields with one name would block everybody for seconds.
    fields[name] ??= [];
    fields[name].push(value.replaceAll("\0", "").replace(marksInARow, "$1"));
  }
  return fields;
}

/**
 * Returns the text fields that a request posted, by name.
 * @throws a 400 response if the body is not a form
 */
export async function readPostedFields(
  request: Request,
  context: { form?: Promise<PostedForm> },
): Promise<Record<string, string[]>> {
  return collectTextFields(await readPostedForm(request, context));
}
