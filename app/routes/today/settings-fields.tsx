/** The fields of the form with how a learner wants to review. Each is a group with its own question. */
import type { ReactNode } from "react";
import { type Rhythm, weekdays } from "~/learning/rhythm/rhythm";
import { FieldProblem } from "~/ui/forms/labelled";
import { useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { rhythmChoices, wantedRecallChoices, weekdayFieldName } from "./settings.form";

/** The rhythm: none, a number of days a week, or days by name. The check boxes of the days are shown with the last choice. */
export function RhythmFields({ stored }: { stored: Rhythm }) {
  const { settings } = useMessages().rhythm;
  const { typed = stored.kind === "days" ? String(stored.days) : stored.kind } = useSchemaField("rhythm");
  return (
    <div className="rhythm">
      <Group id="rhythm" legend={settings.rhythm} hint={settings.rhythmHint}>
        <div className="choices">
          {rhythmChoices.map((each) => (
            <label key={each}>
              <input type="radio" name="rhythm" value={each} defaultChecked={typed === each} />
              <span>{settings.rhythms[each]}</span>
            </label>
          ))}
        </div>
      </Group>
      <Weekdays stored={stored.kind === "weekdays" ? stored.weekdays : []} />
    </div>
  );
}

function Weekdays({ stored }: { stored: readonly number[] }) {
  const { settings } = useMessages().rhythm;
  const { problem } = useSchemaField(weekdayFieldName(1));
  return (
    <div className="named-days mt5">
      <Group id="weekdays" legend={settings.weekdays} problem={problem}>
        <div className="day-ticks">
          {weekdays.map((weekday) => (
            <Weekday
              key={weekday}
              weekday={weekday}
              stored={stored.includes(weekday)}
              invalid={problem !== undefined}
            />
          ))}
        </div>
      </Group>
    </div>
  );
}

function Weekday({ weekday, stored, invalid }: { weekday: number; stored: boolean; invalid: boolean }) {
  const { week } = useMessages().rhythm;
  const { id, typed, refused } = useSchemaField(weekdayFieldName(weekday));
  const checked = refused ? typed === "on" : stored;
  return (
    <label className="tick">
      <input
        id={id}
        type="checkbox"
        name={weekdayFieldName(weekday)}
        value="on"
        defaultChecked={checked}
        aria-invalid={invalid || undefined}
      />
      <span>{week.names[weekday - 1]}</span>
    </label>
  );
}

/** How often cards come back. */
export function WantedRecallField({ stored }: { stored: number }) {
  const { settings } = useMessages().rhythm;
  const { typed = String(stored) } = useSchemaField("wantedRecall");
  return (
    <Group id="wantedRecall" legend={settings.wantedRecall} hint={settings.wantedRecallHint}>
      <div className="choices">
        {wantedRecallChoices.map((each) => (
          <label key={each}>
            <input type="radio" name="wantedRecall" value={each} defaultChecked={typed === each} />
            <span>{settings.wantedRecalls[each]}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

/** Whether a review asks how sure the learner is. */
export function ConfidenceField({ stored }: { stored: boolean }) {
  const { settings } = useMessages().rhythm;
  return (
    <Group id="confidence" legend={settings.confidence} hint={settings.confidenceHint}>
      <Tick name="asksConfidence" stored={stored} label={settings.asksConfidence} />
    </Group>
  );
}

/** Whether the learner wants the review mail. Without a confirmed address there is nothing to choose, and the page says so. */
export function ReviewMailField({ stored, address }: { stored: boolean; address: string | null }) {
  const { settings } = useMessages().rhythm;
  const { id, problem } = useSchemaField("wantsMail");
  if (address === null)
    return (
      <Group id="mail" legend={settings.mail} hint={settings.noAddress} problem={problem}>
        <p>
          <a className="go" id={id} href="/account/email">
            {settings.changeAddress}
          </a>
        </p>
      </Group>
    );
  return (
    <Group id="mail" legend={settings.mail} hint={settings.mailHint(address)} problem={problem}>
      <Tick name="wantsMail" stored={stored} label={settings.wantsMail} />
    </Group>
  );
}

function Tick({ name, stored, label }: { name: "asksConfidence" | "wantsMail"; stored: boolean; label: string }) {
  const { id, typed, refused } = useSchemaField(name);
  return (
    <label className="tick">
      <input id={id} type="checkbox" name={name} value="on" defaultChecked={refused ? typed === "on" : stored} />
      <span>{label}</span>
    </label>
  );
}

interface GroupProps {
  id: string;
  legend: string;
  hint?: string;
  problem?: string | undefined;
  children: ReactNode;
}

function Group({ id, legend, hint, problem, children }: GroupProps) {
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={describedBy || undefined}>
      <legend className="label">{legend}</legend>
      {hint ? (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {problem ? <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem> : null}
      {children}
    </fieldset>
  );
}
