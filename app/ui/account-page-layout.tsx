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

/** A message at the top of an account page that confirms what the user has just done. */
export function ActionDoneNotice({ children }: { children: ReactNode }) {
  // The address of the page still names the message about an earlier form, but the form that was sent just now was refused.
  if (useActionData() !== undefined) return null;
  return (
    <p className="state" role="status">
      <StateSign name="done" />
      <span>{children}</span>
    </p>
  );
}
