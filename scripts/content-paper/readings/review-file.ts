/** The figures of readings in `final-test/REVIEW.md`: they stand between two marks, and the author's own text around them. */

const [start, end] = ["<!-- readings -->", "<!-- /readings -->"];

/** Returns the figures that stand in a REVIEW.md, or null if it has no place for them. */
export function findFiguresInReview(review: string): string | null {
  const [from, to] = [review.indexOf(start), review.indexOf(end)];
  return from < 0 || to < from ? null : review.slice(from + start.length, to).trim();
}

/** Returns a REVIEW.md with these figures: in their place, or at the end if it has none. */
export function putFiguresInReview(review: string, figures: string): string {
  const block = `${start}\n\n${figures}\n\n${end}`;
  if (findFiguresInReview(review) === null) return `${`${review.trimEnd()}\n\n${block}`.trimStart()}\n`;
  return review.slice(0, review.indexOf(start)) + block + review.slice(review.indexOf(end) + end.length);
}

/** Returns the lines in which two texts of figures differ: those of `before` after a minus, those of `after` after a plus, in order. */
export function listDifferentLines(before: string, after: string): string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  // The length of the longest list of lines that both texts have, from each line of either on.
  const same: number[][] = Array.from({ length: old.length + 1 }, () => new Array(now.length + 1).fill(0));
  const lengthFrom = (at: number, other: number) => same[at]?.[other] ?? 0;
  for (let at = old.length - 1; at >= 0; at--)
    for (let other = now.length - 1; other >= 0; other--) {
      const row = same[at] ?? [];
      row[other] =
        old[at] === now[other]
          ? 1 + lengthFrom(at + 1, other + 1)
          : Math.max(lengthFrom(at + 1, other), lengthFrom(at, other + 1));
    }
  const lines: string[] = [];
  let [at, other] = [0, 0];
  while (at < old.length || other < now.length) {
    if (at < old.length && old[at] === now[other]) [at, other] = [at + 1, other + 1];
    else if (at < old.length && (other === now.length || lengthFrom(at + 1, other) >= lengthFrom(at, other + 1)))
      lines.push(`- ${old[at++]}`);
    else lines.push(`+ ${now[other++]}`);
  }
  return lines;
}
