import { encode } from "uqr";

/**
 * Returns a QR code as the path of an SVG drawing, in which dark squares that are next to each other in a row are joined. One square is one
 * unit; `size` is the width of the whole code. `border`: the width of the empty margin around it. `ecc`: how much of the code may be damaged,
 * from L (little) to H.
 */
export function composeQrCodePath(
  text: string,
  { border, ecc }: { border: number; ecc: "L" | "M" | "Q" | "H" },
): { path: string; size: number } {
  const { data, size } = encode(text, { border, ecc });
  let path = "";
  for (const [y, row] of data.entries()) {
    for (let from = 0; from < size; from++) {
      if (!row[from]) continue;
      let to = from;
      while (row[to]) to += 1;
      path += `M${from} ${y}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  return { path, size };
}
