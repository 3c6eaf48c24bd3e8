/** Returns how many rows a field needs to show a text, twelve at most. */
export const rowsFor = (text: string): number => Math.min(12, text.split("\n").length + Math.floor(text.length / 80));
