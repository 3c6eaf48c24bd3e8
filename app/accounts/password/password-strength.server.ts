/** Measures how easily a password can be guessed, by zxcvbn with Dutch words and names. Only on the server: the word lists take 6 MB. */
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** The lowest accepted score, on a scale of 0 to 4: a person with a copy of the hashes needs more than a hundred million guesses. */
const leastScore = 3;
/** Only the first characters are examined, because the work grows with the length. A password of this length is strong anyway. */
const lookedAt = 72;
/**
 * How many spellings with digits for letters (`W3lk0m`) are tried for one password. With zxcvbn's default of 100, a hostile password keeps
 * the process busy for a quarter of a second; with 8 it takes no longer than hashing.
 */
const spellings = 8;

// Common first words of a quickly chosen password, followed by a year or a number. At most 25 words a list, because zxcvbn uses the
// position in the list.
const firstChoices = "wachtwoord password welkom welcome geheim secret hallo hello voetbal school cursus course".split(
  " ",
);
const seasons = "lente voorjaar zomer herfst najaar winter spring summer autumn fall".split(" ");
const months = `januari februari maart april mei juni juli augustus september oktober november december
  january february march may june july august october`.split(/\s+/);

const notInWords = /[^\p{L}\p{M}\p{N}]+/gu;

let loading: Promise<ZxcvbnFactory> | undefined;

/** Loads zxcvbn at the first new password. A process that sets no passwords (a worker, a command) saves 30 MB. */
function load(): Promise<ZxcvbnFactory> {
  loading ??= Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-nl-be"),
  ]).then(
    ([{ ZxcvbnFactory }, common, dutch]) =>
      new ZxcvbnFactory({
        dictionary: { ...common.dictionary, ...dutch.dictionary, firstChoices, seasons, months },
        graphs: common.adjacencyGraphs,
        l33tMaxSubstitutions: spellings,
        maxLength: lookedAt,
      }),
  );
  return loading;
}

/** `texts`: what a person would guess first, such as name, address and titles of courses. Put the most likely ones first. */
export async function isStrongPassword(password: string, texts: string[]): Promise<boolean> {
  const strength = await load();
  return strength.check(password, wordsOf(texts)).score >= leastScore;
}

/**
 * Returns words that a person would guess from these texts: each text without spaces, its words, and both without signs; the parts of a
 * word with a hyphen or apostrophe (`jan-piet`) too. Words shorter than four letters are left out, because they occur in many good
 * passwords.
 */
function wordsOf(texts: string[]): string[] {
  const whole = texts.map((text) => text.replace(/\s+/g, ""));
  const words = texts.flatMap((text) => text.split(/\s+/));
  const joined = [...whole, ...words].map((text) => text.replace(notInWords, ""));
  const apart = words.flatMap((word) => word.split(notInWords));
  const guesses = [...whole, ...joined, ...apart].map((word) => word.toLowerCase());
  return [...new Set(guesses)].filter((word) => word.length >= 4);
}
