import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import { Sign } from "./motif";

/** The frame of every account page: a heading, and one narrow column. */
export function AccountPage({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
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

/** Something that was just done, told first thing on the page. */
export function Notice({ children }: { children: ReactNode }) {
  // The address still tells of the form before; this page is the answer to another one, which was refused.
  if (useActionData() !== undefined) return null;
  return (
    <p className="state" role="status">
      <Sign name="done" />
      <span>{children}</span>
    </p>
  );
}
