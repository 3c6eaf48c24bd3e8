/**
 * Measures how easily a password can be guessed, with the library zxcvbn and Dutch words and names. It only runs on the server, because its
 * word lists take 6 MB.
 */
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/**
 * The lowest accepted score of zxcvbn, which goes from 0 to 4. With score 3, somebody who has a copy of the hashes needs more than a
 * hundred million guesses.
 */
const leastScore = 3;
/** How many characters of a password are examined, because the work grows with the length. A longer password is strong anyway. */
const lookedAt = 72;
/**
 * How many spellings with digits for letters (`W3lk0m`) are tried for one password. With zxcvbn's default of 100, a password that is made
 * to be slow keeps the process busy for a quarter of a second; with 8 it takes no longer than hashing.
 */
const spellings = 8;

// Words with which people often begin a quickly chosen password, before a year or a number. Each list has at most 25 words, because zxcvbn
// considers a word harder to guess if it is further down in a list.
const firstChoices = "wachtwoord password welkom welcome geheim secret hallo hello voetbal school cursus course".split(
  " ",
);
const seasons = "lente voorjaar zomer herfst najaar winter spring summer autumn fall".split(" ");
const months = `januari februari maart april mei juni juli augustus september oktober november december
  january february march may june july august october`.split(/\s+/);

const notInWords = /[^\p{L}\p{M}\p{N}]+/gu;

let loading: Promise<ZxcvbnFactory> | undefined;

/** Loads zxcvbn when the first new password is checked. So a process that never checks one (a worker, a command) saves 30 MB. */
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

/**
 * Returns whether a password is hard to guess. `guessableTexts`: what somebody would try first, such as the name, the address and the
 * titles of courses; put the most likely ones first.
 */
export async function isStrongPassword(password: string, guessableTexts: string[]): Promise<boolean> {
  const strength = await load();
  return strength.check(password, wordsOf(guessableTexts)).score >= leastScore;
}

/**
 * Returns the words that somebody would guess from these texts: each text without spaces, each of its words, both of these without
 * punctuation, and the parts of a word such as `jan-piet`. Words shorter than four letters are left out, because they also occur in many
 * good passwords.
 */
function wordsOf(texts: string[]): string[] {
  const whole = texts.map((text) => text.replace(/\s+/g, ""));
  const words = texts.flatMap((text) => text.split(/\s+/));
  const joined = [...whole, ...words].map((text) => text.replace(notInWords, ""));
  const apart = words.flatMap((word) => word.split(notInWords));
  const guesses = [...whole, ...joined, ...apart].map((word) => word.toLowerCase());
  return [...new Set(guesses)].filter((word) => word.length >= 4);
}
