/** Up to so many people are bricks, one each; more are a bar. */
const mostBricks = 40;

/**
 * How many people of a group did something: a brick for each person, or a bar for many. `as`: what they did. It is hidden from screen readers,
 * because the number beside it is text.
 */
export function PeopleBricks({ people, of, as }: { people: number; of: number; as: "right" | "wrong" }) {
  if (of > mostBricks) {
    return (
      <svg className="measure" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="back" x=".5" y=".5" width="99" height="9" />
        <rect className={as === "right" ? "fill" : "bad"} x="1" y="1" width={(98 * people) / of} height="8" />
      </svg>
    );
  }
  return (
    <span className="unit fit" aria-hidden="true">
      {Array.from({ length: of }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bricks are alike
        <i key={at} className={at < people ? (as === "right" ? "r" : "w") : "t"} />
      ))}
    </span>
  );
}
