/** How easily a password is guessed, by zxcvbn with Dutch words and names. Server only: its lists take 6 MB on disk. */
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Of 0 to 4: a guesser with a copy of the hashes needs more than a hundred million tries. */
const leastScore = 3;
/** Its work grows with the length, and a password that is long enough is strong long before this. */
const lookedAt = 72;
/**
 * Spellings with digits for letters (`W3lk0m`) that are tried for one password. With the 100 that zxcvbn tries by itself, a hostile
 * password holds up the whole process for a quarter of a second; with 8 it takes at most what a hash takes.
 */
const spellings = 8;

// What people choose who think of something quickly, before a year or a number. Lists of up to 25, since zxcvbn counts the rank.
const firstChoices = "wachtwoord password welkom welcome geheim secret hallo hello voetbal school cursus course".split(
  " ",
);
const seasons = "lente voorjaar zomer herfst najaar winter spring summer autumn fall".split(" ");
const months = `januari februari maart april mei juni juli augustus september oktober november december
  january february march may june july august october`.split(/\s+/);

const notInWords = /[^\p{L}\p{M}\p{N}]+/gu;

let loading: Promise<ZxcvbnFactory> | undefined;

/** At the first password that is set: a process that sets none (a worker, a command) needs no 30 MB for it. */
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

/** `texts`: what a guesser tries first, such as name, address and titles of courses; the ones that say most go first. */
export async function isStrongPassword(password: string, texts: string[]): Promise<boolean> {
  const strength = await load();
  return strength.check(password, wordsOf(texts)).score >= leastScore;
}

/**
 * Each text whole, as it is typed and as letters alone, and its words, with what a hyphen or an apostrophe joins (`jan-piet`) as
 * one word and apart; a short word stands in too many good sentences to count as a guess.
 */
function wordsOf(texts: string[]): string[] {
  const whole = texts.map((text) => text.replace(/\s+/g, ""));
  const words = texts.flatMap((text) => text.split(/\s+/));
  const joined = [...whole, ...words].map((text) => text.replace(notInWords, ""));
  const apart = words.flatMap((word) => word.split(notInWords));
  const guesses = [...whole, ...joined, ...apart].map((word) => word.toLowerCase());
  return [...new Set(guesses)].filter((word) => word.length >= 4);
}
