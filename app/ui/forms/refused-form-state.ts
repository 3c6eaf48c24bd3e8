/** What an action returns if a form was refused: the errors and the typed values. */
export interface RefusedFormState {
  /** The error code of each wrong field, by the name of the field. The error under the name `form` is about the form as a whole. */
  errors: Record<string, string>;
  values: Record<string, string>;
  /** After how many seconds the user may try again. Only set with the error `too-many-tries`. */
  retryAfterSeconds?: number;
}
