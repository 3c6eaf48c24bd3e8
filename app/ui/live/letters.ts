/** Returns the letter of an option by its place, from 0: A, B, C. */
export const optionLetter = (at: number) => String.fromCharCode(65 + at);

/** Returns the letters of the chosen options, such as "A, C". `options`: all of them, in the order in which they are shown. */
export function listChosenLetters(options: readonly { id: string }[], chosen: readonly string[]): string {
  return options.flatMap(({ id }, at) => (chosen.includes(id) ? [optionLetter(at)] : [])).join(", ");
}
