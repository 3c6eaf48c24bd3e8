import type { ReactNode } from "react";

/** Where a wide table stands: it scrolls by itself, so that the page never does. It takes the focus, so that arrow keys scroll it. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
