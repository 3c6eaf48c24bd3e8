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
