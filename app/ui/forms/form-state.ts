/** What an action hands back when a form was refused. */
export interface FormState {
  /** Field name -> code; `form` for the form as a whole. */
  errors: Record<string, string>;
  values: Record<string, string>;
  /** With `form: "too-many-tries"`. */
  retryAfterSeconds?: number;
}
