/** Returns a text of at most `most` characters: a longer one is cut off after a word, and ends in an ellipsis. */
export function shortenText(text: string, most: number): string {
  const chars = [...text];
  if (chars.length <= most) return text;
  const cut = chars.slice(0, most - 1).join("");
  return `${cut.replace(/\s+\S*$/, "").trimEnd()}…`;
}
