export const minPasswordLength = 8;
export const maxPasswordLength = 200;

export type PasswordProblem = "password-empty" | "password-short" | "password-long" | "password-weak";

/**
 * Returns a password in the form that is hashed: NFKC of Unicode, because two keyboards may write the same letters as different code
 * points.
 */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/**
 * Returns what is wrong with the length of a password, or null if the length is allowed. How easily it can be guessed is checked by
 * `validateNewPassword`.
 */
export function checkPasswordLength(password: string): Exclude<PasswordProblem, "password-weak"> | null {
  if (password.length > maxPasswordLength * 4) return "password-long";
  const length = [...normalisePassword(password)].length;
  if (length === 0) return "password-empty";
  if (length < minPasswordLength) return "password-short";
  return length > maxPasswordLength ? "password-long" : null;
}
