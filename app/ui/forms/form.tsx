/** The form for everything that writes. It contains the page mark. */
import { type ComponentPropsWithoutRef, useContext } from "react";
import { CachedElement } from "../cached-element";
import { pageMarkField } from "../page-mark";
import { PageMarkContext } from "./page-mark-context";

interface FormProps extends Omit<ComponentPropsWithoutRef<"form">, "method"> {
  /** If its content is the same for many readers: everything on which it depends (see `Kept`). */
  keptBy?: readonly (string | number)[] | null;
}

/** The only `<form method="post">`; `form.test.tsx` checks that. */
export function Form({ children, keptBy = null, ...attributes }: FormProps) {
  return (
    <CachedElement as="form" of={keptBy} {...{ method: "post" }} {...attributes}>
      <PageMarkInput />
      {children}
    </CachedElement>
  );
}

/** A separate component, so that a stored form gets the mark of the page. */
function PageMarkInput() {
  return <input type="hidden" name={pageMarkField} value={useContext(PageMarkContext)} />;
}
