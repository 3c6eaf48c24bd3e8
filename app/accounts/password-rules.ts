export const shortestPassword = 8;
export const longestPassword = 200;

export type PasswordProblem =
  | "password-empty"
  | "password-short"
  | "password-long"
  | "password-common"
  | "password-is-email";

// The passwords of eight or more characters that lead every list of leaked ones, and what Dutch speakers add to them.
const common = new Set(
  `password password1 password12 password123 passw0rd p@ssw0rd p@ssword 12345678 123456789 1234567890 12341234 11111111
  00000000 88888888 87654321 987654321 0987654321 123123123 qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 1q2w3e4r
  1q2w3e4r5t 1qaz2wsx asdfghjk asdfghjkl zxcvbnm1 abcdefgh abcd1234 abc12345 iloveyou iloveyou1 sunshine sunshine1
  princess princess1 football football1 baseball superman trustno1 welcome1 welcome123 letmein1 letmein123 whatever
  starwars computer internet changeme admin123 administrator master123 michelle jennifer jordan23 samsung1 dragon123
  wachtwoord wachtwoord1 wachtwoord123 welkom01 welkom12 welkom123 welkom1234 welkom2024 welkom2025 welkom2026
  geheim01 geheim12 geheim123 hallo123 hallo1234 voetbal1 voetbal123 feyenoord feyenoord1 ajaxajax amsterdam
  amsterdam1 rotterdam rotterdam1 nederland nederland1 zomer2024 zomer2025 zomer2026 winter2025 winter2026
  leerdossier leerdossier1`.split(/\s+/),
);

/** The spelling in which a password is hashed: two keyboards may write the same letters in different code points. */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/** What stands in the way of this password, or null. No rules about kinds of characters: length is what counts. */
export function checkPassword(password: string, email: string | null): PasswordProblem | null {
  const text = normalisePassword(password);
  const length = [...text].length;
  if (length === 0) return "password-empty";
  if (length < shortestPassword) return "password-short";
  if (length > longestPassword) return "password-long";
  const lower = text.toLowerCase();
  if (email !== null && lower.trim() === email) return "password-is-email";
  if (common.has(lower) || /^(.)\1*$/u.test(lower)) return "password-common";
  return null;
}
