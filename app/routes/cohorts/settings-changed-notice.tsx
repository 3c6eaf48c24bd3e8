import { type CohortWithTrainerRole, lessonOrders } from "~/cohorts/group/cohort";
import { parseTypedDay } from "~/cohorts/group/cohort-input";
import { formatLongDate } from "~/ui/dates";
import { ChangedMeanwhileNotice } from "~/ui/forms/changed-meanwhile-notice";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";

interface SettingsChangedNoticeProps {
  /** What is stored now. */
  stored: CohortWithTrainerRole;
  /** What this form wants. */
  values: RefusedFormState["values"];
}

/** Says that the settings changed since the form was shown, and shows what is stored beside what was typed, where they differ. */
export function SettingsChangedNotice({ stored, values }: SettingsChangedNoticeProps) {
  const { cohort, locale } = useMessages();
  const { settings, fields } = cohort;
  const words = settings.changed;
  const day = (typed: string | undefined) => {
    const read = parseTypedDay(typed ?? "");
    return read ? formatLongDate(read, locale) : (typed ?? "");
  };
  const order = lessonOrders.find((each) => each === values.order) ?? stored.lessonOrder;
  const text = (typed: string | undefined) => (typed ?? "").trim();
  const onOff = (on: boolean) => (on ? words.on : words.off);
  const rows: [label: string, held: string, mine: string][] = [
    [fields.name, stored.name, text(values.name)],
    [fields.starts, day(stored.startsOn), day(values.starts)],
    [fields.ends, day(stored.endsOn), day(values.ends)],
    [fields.welcome, stored.welcome, text(values.welcome)],
    [settings.order, settings[stored.lessonOrder], settings[order]],
    [settings.deadlineReminders, onOff(stored.deadlineReminders), onOff(values.deadlineReminders === "on")],
    [settings.silenceReminders, onOff(stored.silenceReminders), onOff(values.silenceReminders === "on")],
  ];
  const differing = rows.filter(([, held, mine]) => held !== mine);
  return (
    <ChangedMeanwhileNotice
      words={words}
      columns={{ ...words.columns, name: words.columns.setting }}
      rows={differing.map(([name, held, mine]) => ({ name, held: held || words.empty, mine: mine || words.empty }))}
      back={`/cohorts/${stored.id}/settings`}
    />
  );
}
