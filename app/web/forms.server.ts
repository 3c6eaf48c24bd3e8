import { data } from "@remix-run/node";
import { pageMarkField } from "~/ui/page-mark";
import type { RequestContext } from "./context.server";

export type FieldErrors = Record<string, string>;
export interface InvalidForm {
  /** Field name -> code of what is wrong; `form` for the form as a whole. */
  errors: FieldErrors;
  /** What was typed, to fill the form in again. Never passwords. */
  values: Record<string, string>;
}

/** 400: the form comes back filled in, with what is wrong next to the field. */
export function invalid(errors: FieldErrors, values: Record<string, string> = {}, status = 400) {
  return data<InvalidForm>({ errors, values }, { status });
}

/**
 * The form of a request, parsed once a request however many ask.
 * @throws a 400 response when the body is no form.
 */
export function readFormData(request: Request, context: Pick<RequestContext, "form">): Promise<FormData> {
  context.form ??= parseForm(request);
  return context.form;
}

async function parseForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
  // What calls itself a form may still not be one: a multipart body without its boundaries.
  const form = isForm ? await request.formData().catch(() => null) : null;
  if (!form) throw new Response("Not a form", { status: 400 });
  return form;
}

/** Form fields as text, without the mark of the page; files are not taken anywhere. */
export function readFields(form: FormData): Record<string, string[]> {
  // Without a prototype: a field may be called `constructor`.
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== "string" || name === pageMarkField) continue;
    // Pushed, not copied: tens of thousands of fields of one name would hold up everybody for seconds.
    fields[name] ??= [];
    fields[name].push(value);
  }
  return fields;
}
