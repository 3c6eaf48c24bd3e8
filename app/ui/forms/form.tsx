/** The component for every form that writes something. It contains the page mark (a code that shows for whom the page was made). */
import { type ComponentPropsWithoutRef, useContext } from "react";
import { CachedElement } from "../cached-element";
import { ArchivedGroupContext } from "../cohorts/archived-group-context";
import { pageMarkFieldName } from "../page-mark";
import { PageMarkContext } from "./page-mark-context";

interface FormProps extends Omit<ComponentPropsWithoutRef<"form">, "method"> {
  /**
   * Everything that decides what the content of the form looks like, if the content is the same for many readers (see `CachedElement`).
   * Otherwise null.
   */
  keptBy?: readonly (string | number)[] | null;
  /**
   * What becomes of the form on a page about a group in the archive. Most forms would be refused there, so they are left out. `read`: it is
   * shown, but disabled, because it also shows what there is. `open`: it works there too.
   */
  inArchive?: "left-out" | "read" | "open";
}

/** A form that is sent with the method POST. This is the only place with `<form method="post">`, and `form.test.tsx` checks that. */
export function Form({ children, keptBy = null, inArchive = "left-out", ...attributes }: FormProps) {
  const isRefused = useContext(ArchivedGroupContext) !== null && inArchive !== "open";
  if (isRefused && inArchive === "left-out") return null;
  return (
    <CachedElement as="form" of={keptBy} {...{ method: "post" }} {...attributes}>
      <PageMarkInput />
      {isRefused ? (
        <fieldset className="whole" disabled>
          {children}
        </fieldset>
      ) : (
        children
      )}
    </CachedElement>
  );
}

/**
 * The hidden field with the page mark. It is a component of its own, so that each page puts its own mark into a form whose HTML is stored.
 */
function PageMarkInput() {
  return <input type="hidden" name={pageMarkFieldName} value={useContext(PageMarkContext)} />;
}
