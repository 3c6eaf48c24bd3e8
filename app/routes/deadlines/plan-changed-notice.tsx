import { formatFullDateTime, formatLongDate } from "~/ui/dates";
import { ChangedMeanwhileNotice } from "~/ui/forms/changed-meanwhile-notice";
import { useMessages } from "~/ui/messages";
import { useRowName } from "./plan-names";
import type { PlanView } from "./plan-view";

interface PlanChangedNoticeProps {
  /** What this form wants, and what somebody else stored meanwhile. */
  own: PlanView;
  stored: PlanView;
  /** The page with what is stored. */
  back: string;
}

/** Says that the deadlines changed since the form was shown, with both beside each other. Whoever saves now knows of both. */
export function PlanChangedNotice({ own, stored, back }: PlanChangedNoticeProps) {
  const { deadlinePlan, locale } = useMessages();
  const words = deadlinePlan.changed;
  const nameOf = useRowName(own.rows);
  const none = deadlinePlan.rows.none;
  const when = (dueAt: string | null | undefined) => (dueAt ? formatFullDateTime(dueAt, locale) : none);
  const rows = own.rows.map(({ scope, dueAt }) => {
    const held = stored.rows.find((each) => each.scope === scope)?.dueAt;
    return { name: nameOf(scope), held: when(held), mine: when(dueAt) };
  });
  const ends = [stored, own].map(({ endsOn }) => formatLongDate(endsOn, locale));
  return (
    <ChangedMeanwhileNotice
      words={words}
      columns={{ ...words.columns, name: words.columns.lesson }}
      rows={[...rows, { name: words.ends, held: ends[0] ?? "", mine: ends[1] ?? "" }]}
      save={{ name: "act", value: "save" }}
      back={back}
    />
  );
}
