/** Forms with one button that switches automatic mails on or off. */

import { Form } from "../forms/form";
import { useMessages } from "../messages";

/** The form with which members switch their own reminder mails about a group on or off. */
export function OwnReminderMailSwitchForm({ cohortId, reminders }: { cohortId: string; reminders: boolean }) {
  const words = useMessages().invitation.reminders;
  return <Switch action={`/memberships/${cohortId}/reminders`} name="reminders" on={reminders} words={words} />;
}

/** The form with which trainers switch their own weekly mail (digest) about a cohort on or off. */
export function WeeklyDigestSwitchForm({ cohortId, digest }: { cohortId: string; digest: boolean }) {
  const words = useMessages().invitation.digest;
  return <Switch action={`/cohorts/${cohortId}/digest`} name="digest" on={digest} words={words} />;
}

interface SwitchProps {
  action: string;
  name: string;
  on: boolean;
  words: { on: string; off: string; turnOn: string; turnOff: string };
}

function Switch({ action, name, on, words }: SwitchProps) {
  return (
    <Form action={action} className="flow">
      <p>{on ? words.on : words.off}</p>
      <input type="hidden" name={name} value={on ? "off" : "on"} />
      <p className="row">
        <button className="btn quiet" type="submit">
          {on ? words.turnOff : words.turnOn}
        </button>
      </p>
    </Form>
  );
}
