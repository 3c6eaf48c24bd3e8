/** What an action returns if the form was refused. */
export interface RefusedFormState {
  /** Error code by field name; `form` for the form as a whole. */
  errors: Record<string, string>;
  values: Record<string, string>;
  /** Set with `form: "too-many-tries"`. */
  retryAfterSeconds?: number;
}
