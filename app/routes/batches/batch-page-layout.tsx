import type { ReactNode } from "react";
import type { Batch } from "~/cohorts/batches/batch";
import { cohortPath } from "~/ui/addresses";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import type { CohortIdAndName } from "~/ui/cohorts/cohort-member-page-layout";
import { useMessages } from "~/ui/messages";

/** The layout of the pages about several members of a cohort. */
export function BatchPageLayout({
  cohort,
  title,
  isGroupMessage = false,
  children,
}: {
  cohort: CohortIdAndName;
  title: string;
  isGroupMessage?: boolean;
  children: ReactNode;
}) {
  const up = { href: cohortPath(cohort.id), text: cohort.name };
  const place = isGroupMessage ? { current: "message" as const } : { current: "overview" as const, up };
  return (
    <div className="wrap band">
      <CohortHeading cohort={cohort} title={title} {...place} />
      <div className="mt5">{children}</div>
    </div>
  );
}

/** Tells how many of the selected people get nothing, because they are no members. Nothing if all are. */
export function NotMembersNotice({ batch }: { batch: Pick<Batch, "left" | "strangers"> }) {
  const words = useMessages().batch;
  if (batch.left + batch.strangers === 0) return null;
  return (
    <div>
      {batch.left > 0 ? <p>{words.left(batch.left)}</p> : null}
      {batch.strangers > 0 ? <p>{words.strangers(batch.strangers)}</p> : null}
    </div>
  );
}

/** A list of names, folded if it is long. */
export function NamesFold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      <div className="mt3">{children}</div>
    </details>
  );
}
