/** The bullets and numbers with which items of lists begin. */

export interface ListLabel {
  /** `bullet`, `dash`, or the shape of a number, such as `1.` or `(a)`: items of one list have the same. */
  shape: string;
  /** The number of an ordered item: 1 for `a` too. Null for a bullet. */
  number: number | null;
  /** The label as it is written, with the space after it. */
  written: string;
}

const bullet = /^\s*[•◦▪▫■□●○‣⁃∙·►▶➢➤✓✔❖\uf020-\uf0ff](?:\s+|(?=\p{L}))/u;
const dash = /^\s*[-–—*](?:\s+)(?=\S)/u;
const number = /^\s*(\(?)(\d{1,3}|[a-zA-Z]|[ivx]{1,5})([.):]|\.\))\s+(?=\S)/u;

/** Returns the label with which a text begins, or null. `alone`: the text is a label and nothing more. */
export function findLabel(text: string, alone = false): ListLabel | null {
  const padded = alone ? `${text.trim()} x` : text;
  const plain = bullet.exec(padded) ?? (alone && /^\s*o\s/.exec(padded)) ?? null;
  if (plain) return { shape: "bullet", number: null, written: plain[0] };
  const line = dash.exec(padded);
  if (line) return { shape: "dash", number: null, written: line[0] };
  const [written, open, value, close] = number.exec(padded) ?? [];
  if (!written || !value) return null;
  const digits = /^\d/.test(value);
  return {
    shape: digits ? `${open}1${close}` : `${open}a${close}`,
    number: digits ? Number(value) : value.length > 1 ? readRoman(value) : value.toLowerCase().charCodeAt(0) - 96,
    written,
  };
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function readRoman(text: string): number {
  const values = [...text].map((letter) => romans[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
