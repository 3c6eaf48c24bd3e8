/** The form of everything that writes: it carries the mark of whom its page was made for. */
import { type ComponentPropsWithoutRef, createContext, useContext } from "react";
import { pageMarkField, visitorMark } from "../page-mark";

/** Filled by `app/root.tsx`, and by whatever renders a part of a page. Without it a form is a visitor's, which no account can send. */
export const PageMarkContext = createContext(visitorMark);

/** As `<form method="post">`, which `form.test.tsx` finds nowhere else. */
export function Form({ children, ...attributes }: Omit<ComponentPropsWithoutRef<"form">, "method">) {
  return (
    <form method="post" {...attributes}>
      <input type="hidden" name={pageMarkField} value={useContext(PageMarkContext)} />
      {children}
    </form>
  );
}
