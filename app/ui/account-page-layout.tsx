import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import { StateSign } from "./motif";

/** The layout of every account page: a heading and one narrow column. */
export function AccountPageLayout({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  return (
    <div className="wrap band">
      <h1>{title}</h1>
      <div className="read flow mt5">
        {lead && <p className="lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}

/** A message about what was just done, at the top of the page. */
export function AccountNotice({ children }: { children: ReactNode }) {
  // The address still has the message of the previous form, but this page shows another form that was refused.
  if (useActionData() !== undefined) return null;
  return (
    <p className="state" role="status">
      <StateSign name="done" />
      <span>{children}</span>
    </p>
  );
}
