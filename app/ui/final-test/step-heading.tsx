import type { ReactNode } from "react";

/** The heading of one step of a final test. `focus`: whether it gets the focus when the page opens; not if something else needs it. */
export function StepHeading({
  focus = true,
  className,
  children,
}: {
  focus?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noAutofocus: it answers the form of the step before, and saves the way through the menu at every question.
    <h1 className={className} tabIndex={-1} autoFocus={focus}>
      {children}
    </h1>
  );
}
