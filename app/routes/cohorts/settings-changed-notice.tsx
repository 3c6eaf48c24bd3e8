import { type CohortWithTrainerRole, lessonOrders } from "~/cohorts/group/cohort";
import { parseTypedDay } from "~/cohorts/group/cohort-input";
import { formatLongDate } from "~/ui/dates";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

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
  return (
    <div
      className="askbox"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was asked for again by sending the form; this is its answer.
      autoFocus
    >
      <p className="state">
        <StateSign name="stuck" />
        <span>{words.title}</span>
      </p>
      <p className="soft">{words.text}</p>
      <table className="table tight stack mt3">
        <caption className="vh">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.setting}</th>
            <th scope="col">{words.columns.stored}</th>
            <th scope="col">{words.columns.own}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(([, held, mine]) => held !== mine)
            .map(([label, held, mine]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td data-label={words.columns.stored}>{held || words.empty}</td>
                <td data-label={words.columns.own}>{mine || words.empty}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className="line mt3">
        <button className="tool do" type="submit">
          {words.mine}
        </button>
        <a className="tool" href={`/cohorts/${stored.id}/settings`}>
          {words.theirs}
        </a>
      </p>
    </div>
  );
}
