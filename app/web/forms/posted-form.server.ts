/** The body of a request as a form, within limits. */
import { pageMarkField } from "~/ui/page-mark";
import { badForm } from "../responses/refusals";

export type Form = FormData | URLSearchParams;

// More than any form of ours holds. Files cost more to take apart than fields.
const maxFields = 5000;
const maxParts = 100;

/**
 * The form of a request, parsed once a request however many ask.
 * @throws a 400 response when the body is no form, or holds more than any form of ours
 */
export function readFormData(request: Request, context: { form?: Promise<Form> }): Promise<Form> {
  context.form ??= parseForm(request);
  return context.form;
}

/** Counted before it is taken apart: seventeen thousand empty files in 1 MB hold up everybody. */
async function parseForm(request: Request): Promise<Form> {
  const type = request.headers.get("content-type") ?? "";
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const text = await request.text();
    if (text.split("&", maxFields + 1).length > maxFields) throw badForm();
    return new URLSearchParams(text);
  }
  const boundary = readBoundary(type);
  if (boundary === null) throw badForm();
  const body = Buffer.from(await request.arrayBuffer());
  if (countUpTo(maxParts + 2, body, `--${boundary}`) > maxParts + 1) throw badForm();
  // Taken apart at what was counted, whatever else the header says.
  const headers = { "content-type": `multipart/form-data; boundary="${boundary}"` };
  // What calls itself a form may still not be one: a multipart body without its boundaries.
  const form = await new Response(body, { headers }).formData().catch(() => null);
  if (!form) throw badForm();
  return form;
}

/** Letters as browsers and programs choose them (RFC 2046, 5.1.1). */
function readBoundary(type: string): string | null {
  const boundary = /^multipart\/form-data *;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  const name = boundary?.[1] ?? boundary?.[2] ?? "";
  return /^[\w'()+,./:=? -]{1,70}$/.test(name) ? name : null;
}

function countUpTo(most: number, body: Buffer, mark: string): number {
  let count = 0;
  for (let at = body.indexOf(mark); at !== -1 && count < most; at = body.indexOf(mark, at + mark.length)) count++;
  return count;
}

// Stream-Safe Text (UAX #15) allows thirty. No script needs more, and a hundred thousand take seconds to be put in order.
const marksInARow = /(\p{M}{30})\p{M}+/gu;

/** Form fields as text, without the mark of the page, and without NUL, which PostgreSQL refuses; files are not taken anywhere. */
export function fieldsOf(form: Iterable<[string, FormDataEntryValue]>): Record<string, string[]> {
  // Without a prototype: a field may be called `constructor`.
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== "string" || name === pageMarkField) continue;
    // Pushed, not copied: tens of thousands of fields of one name would hold up everybody for seconds.
    fields[name] ??= [];
    fields[name].push(value.replaceAll("\0", "").replace(marksInARow, "$1"));
  }
  return fields;
}

/** @throws a 400 response when the body is no form. */
export async function readPostedFields(
  request: Request,
  context: { form?: Promise<Form> },
): Promise<Record<string, string[]>> {
  return fieldsOf(await readFormData(request, context));
}
