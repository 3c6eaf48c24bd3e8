export const shortestPassword = 8;
export const longestPassword = 200;

export type PasswordProblem = "password-empty" | "password-short" | "password-long" | "password-weak";

/** The spelling in which a password is hashed: two keyboards may write the same letters in different code points. */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/** Whether the length of a password will do, or what is wrong with it. How easily it is guessed, `validateNewPassword` tells. */
export function checkPasswordLength(password: string): Exclude<PasswordProblem, "password-weak"> | null {
  const length = [...normalisePassword(password)].length;
  if (length === 0) return "password-empty";
  if (length < shortestPassword) return "password-short";
  return length > longestPassword ? "password-long" : null;
}
