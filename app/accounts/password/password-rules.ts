export const minPasswordLength = 8;
export const maxPasswordLength = 200;

export type PasswordProblem = "password-empty" | "password-short" | "password-long" | "password-weak";

/** Returns the form of a password that is hashed. Two keyboards may write the same letters in different code points. */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/**
 * Returns what is wrong with the length of a password, or null if it is right. `validateNewPassword` checks how easily it can be guessed.
 */
export function checkPasswordLength(password: string): Exclude<PasswordProblem, "password-weak"> | null {
  const length = [...normalisePassword(password)].length;
  if (length === 0) return "password-empty";
  if (length < minPasswordLength) return "password-short";
  return length > maxPasswordLength ? "password-long" : null;
}
