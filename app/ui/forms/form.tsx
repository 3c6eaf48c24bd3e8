/** The form of everything that writes: it carries the mark of whom its page was made for. */
import { type ComponentPropsWithoutRef, useContext } from "react";
import { Kept } from "../kept";
import { pageMarkField } from "../page-mark";
import { PageMarkContext } from "./page-mark-context";

interface FormProps extends Omit<ComponentPropsWithoutRef<"form">, "method"> {
  /** Where its content is the same for many readers: all that it depends on (see `Kept`). */
  keptBy?: readonly (string | number)[] | null;
}

/** As `<form method="post">`, which `form.test.tsx` finds nowhere else. */
export function Form({ children, keptBy = null, ...attributes }: FormProps) {
  return (
    <Kept as="form" of={keptBy} {...{ method: "post" }} {...attributes}>
      <PageMarkInput />
      {children}
    </Kept>
  );
}

/** An element of its own: where the form is kept, the mark comes from there. */
function PageMarkInput() {
  return <input type="hidden" name={pageMarkField} value={useContext(PageMarkContext)} />;
}
