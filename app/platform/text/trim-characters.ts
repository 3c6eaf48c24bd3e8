/**
 * A text without the characters at its beginning and end that match: patterns for one character. Not `replace(/[…]+$/, "")`: that tries
 * each of a hundred thousand quotes anew, which takes seconds.
 */
export function trimCharacters(text: string, first: RegExp, last = first): string {
  const characters = [...text];
  let start = 0;
  let end = characters.length;
  while (start < end && first.test(characters[start] ?? "")) start++;
  while (end > start && last.test(characters[end - 1] ?? "")) end--;
  return characters.slice(start, end).join("");
}
