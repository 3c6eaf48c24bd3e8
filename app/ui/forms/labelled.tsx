import type { ReactNode } from "react";
import { StateSign } from "../motif";

/** Attributes that connect a field to its label, hint and error. A component spreads them over the element of the field. */
interface LabelledFieldAttributes {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface LabelledControlProps {
  id: string;
  label: string;
  /** An explanation below the label of the field. */
  hint?: string | undefined;
  /** The error in what was typed, or nothing. */
  problem?: ReactNode;
  children: (field: LabelledFieldAttributes) => ReactNode;
}

/** A form field with its label, hint and error. `children`: draws the field itself. */
export function LabelledControl({ id, label, hint, problem, children }: LabelledControlProps) {
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
      {problem ? <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem> : null}
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": problem ? true : undefined })}
    </div>
  );
}

/** The error message of one field, which is drawn beside the field. */
export function FieldProblem({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="problem" id={id}>
      <StateSign name="again" />
      <span>{children}</span>
    </p>
  );
}
