import { data } from "@remix-run/node";

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

/** Form fields as text; files are not taken anywhere. */
export function readFields(form: FormData): Record<string, string[]> {
  // Without a prototype: a field may be called `constructor`.
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    // Pushed, not copied: tens of thousands of fields of one name would hold up everybody for seconds.
    fields[name] ??= [];
    fields[name].push(value);
  }
  return fields;
}
