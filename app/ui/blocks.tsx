/** Small components that many pages share. */
import type { ReactNode } from "react";
import { insertSoftHyphens } from "./html";
import { BuildingDrawing } from "./motif";

/** A row of a page: a heading at the side, and content beside it. */
export function TitledPageRow({
  title,
  note,
  id,
  children,
}: {
  title: string;
  note?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="band" id={id}>
      <div className="wrap split">
        <div className="side">
          <h2>{insertSoftHyphens(title)}</h2>
          {note ? <p className="small mt5">{note}</p> : null}
        </div>
        {children}
      </div>
    </section>
  );
}

/** One item of a definition list. If its label is not plain text, the item needs an id as its React key. */
type DefinitionListItem = { value: ReactNode } & ({ label: string; id?: string } | { label: ReactNode; id: string });

/** A list of labels with their values. `kind` `terms`: the label is the most important, and the value is running text. */
export function DefinitionList({ facts, kind = "facts" }: { facts: DefinitionListItem[]; kind?: "facts" | "terms" }) {
  return (
    <dl className={kind === "terms" ? "facts terms" : "facts"}>
      {facts.map(({ label, value, id }) => (
        <div key={id ?? String(label)} id={id}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Figure {
  label: string;
  value: number;
}

/** A row of large figures with their labels. `name`: what they are about, for screen readers. `space`: the class of the space above. */
export function FigureList({
  figures,
  space = "mt5",
  id,
  name,
}: {
  figures: Figure[];
  space?: "mt5" | "mt7";
  id?: string;
  name?: string;
}) {
  return (
    <dl className={`stats ${space}`} id={id} aria-label={name}>
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A message in place of an empty list: a drawing, a title, one sentence, and one action. */
export function EmptyListMessage({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <BuildingDrawing number={2} state="open" />
      <div className="flow">
        <h2>{title}</h2>
        <p>{text}</p>
        {action ? <p className="row">{action}</p> : null}
      </div>
    </div>
  );
}

/** A coloured block with a text and one button-like link to continue. */
export function ResumePanel({
  label,
  href,
  action,
  children,
}: {
  label: string;
  href: string;
  action: string;
  children: ReactNode;
}) {
  return (
    <div className="resume">
      <div>
        <p className="over">{label}</p>
        <p className="lead">{children}</p>
      </div>
      <a className="btn" href={href}>
        {action}
      </a>
    </div>
  );
}

interface PagerLink {
  href: string;
  text: ReactNode;
  rel: "prev" | "next";
}

export function PreviousNextLinks({ label, links }: { label: string; links: PagerLink[] }) {
  return (
    <nav className="pager" aria-label={label}>
      {links.map(({ href, text, rel }) => (
        <a className="go" key={rel} href={href} rel={rel}>
          {text}
        </a>
      ))}
    </nav>
  );
}
