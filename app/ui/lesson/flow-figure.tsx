import type { PropsWithChildren } from "react";

/** Steps below each other, with an arrow from each to the next. */
export function FlowFigure({ children }: PropsWithChildren) {
  return <ol className="flow-steps">{children}</ol>;
}

export function FlowStep({ children }: PropsWithChildren) {
  return (
    <li>
      {children}
      <svg className="arrow" viewBox="0 0 16 12" aria-hidden="true">
        <path d="M0 0h16L8 12z" />
      </svg>
    </li>
  );
}

export function FlowText({ children }: PropsWithChildren) {
  return <p>{children}</p>;
}

/** The branches of a step, with a fork from the step to each. `count`: the number of branches. */
export function FlowBranches({ count, children }: PropsWithChildren<{ count: string }>) {
  const branches = Number(count);
  const middles = Array.from(
    { length: branches },
    (_, index) => `${Math.round(((index + 0.5) / branches) * 1000) / 10}%`,
  );
  return (
    <>
      <svg className="fork" width="100%" height="24" aria-hidden="true">
        <line x1="50%" y1="0" x2="50%" y2="10" />
        <line x1={middles[0]} y1="10" x2={middles.at(-1)} y2="10" />
        {middles.map((x) => (
          <svg key={x} x={x} overflow="visible" aria-hidden="true">
            <path d="M0 9V24M-5 17L0 23L5 17" />
          </svg>
        ))}
      </svg>
      <ul className="branches">{children}</ul>
    </>
  );
}

export function FlowBranch({ children }: PropsWithChildren) {
  return <li>{children}</li>;
}
