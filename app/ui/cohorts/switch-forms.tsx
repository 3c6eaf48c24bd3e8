/** Forms that switch automatic mails on or off with one button. */

import { Form } from "../forms/form";
import { useMessages } from "../messages";

/** Reminders of the reader's own membership. */
export function RemindersSwitchForm({ cohortId, reminders }: { cohortId: string; reminders: boolean }) {
  const words = useMessages().invitation.reminders;
  return <Switch action={`/memberships/${cohortId}/reminders`} name="reminders" on={reminders} words={words} />;
}

/** The trainer's own digest about a cohort. */
export function DigestSwitchForm({ cohortId, digest }: { cohortId: string; digest: boolean }) {
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
