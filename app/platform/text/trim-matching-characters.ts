/**
 * Removes matching characters at the beginning and the end of a text. Each pattern must match one character. A simple `replace(/[…]+$/,
 * "")` would take seconds for a text with a hundred thousand quotes.
 */
export function trimMatchingCharacters(text: string, first: RegExp, last = first): string {
  const characters = [...text];
  let start = 0;
  let end = characters.length;
  while (start < end && first.test(characters[start] ?? "")) start++;
  while (end > start && last.test(characters[end - 1] ?? "")) end--;
  return characters.slice(start, end).join("");
}
