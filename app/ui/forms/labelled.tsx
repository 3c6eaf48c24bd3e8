import type { ReactNode } from "react";
import { Sign } from "../motif";

/** What ties a field to its label, hint and problem: to spread over the field. */
export interface LabelledField {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface Labelled {
  id: string;
  label: string;
  /** Shown before one types: what is asked. */
  hint?: string | undefined;
  /** What is wrong with what was typed. */
  problem?: ReactNode;
  children: (field: LabelledField) => ReactNode;
}

/** A label, what is asked, what is wrong, and the field. */
export function Labelled({ id, label, hint, problem, children }: Labelled) {
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? <Problem id={`${id}-problem`}>{problem}</Problem> : null}
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": problem ? true : undefined })}
    </div>
  );
}

/** What is wrong, next to its field. */
export function Problem({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="problem" id={id}>
      <Sign name="again" />
      <span>{children}</span>
    </p>
  );
}
