import { type CohortWithTrainerRole, lessonOrders } from "~/cohorts/group/cohort";
import { TextArea } from "~/ui/forms/field";
import { useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { CohortFirstAndLastDayFields, CohortNameField } from "./shared-fields";

/** The form fields for the settings of a group: name, days, welcome text, order of the lessons, and which mails members get. */
export function CohortSettingsFields({ cohort }: { cohort: CohortWithTrainerRole }) {
  const { fields } = useMessages().cohort;
  return (
    <>
      <CohortNameField stored={cohort} />
      <CohortFirstAndLastDayFields stored={cohort} />
      <TextArea name="welcome" label={fields.welcome} hint={fields.welcomeHint} rows={5} initial={cohort.welcome} />
      <Order cohort={cohort} />
      <Mails cohort={cohort} />
    </>
  );
}

function Order({ cohort }: { cohort: CohortWithTrainerRole }) {
  const { settings } = useMessages().cohort;
  const { typed = cohort.lessonOrder } = useSchemaField("order");
  return (
    <fieldset>
      <legend className="label">{settings.order}</legend>
      <div className="choices">
        {lessonOrders.map((each) => (
          <label key={each}>
            <input type="radio" name="order" value={each} defaultChecked={typed === each} />
            <span>{settings[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Mails({ cohort }: { cohort: CohortWithTrainerRole }) {
  const { settings } = useMessages().cohort;
  return (
    <fieldset aria-describedby="mails-hint">
      <legend className="label">{settings.mails}</legend>
      <p className="small" id="mails-hint">
        {settings.mailsHint}
      </p>
      {(["deadlineReminders", "silenceReminders"] as const).map((name) => (
        <Mail key={name} name={name} stored={cohort[name]} />
      ))}
    </fieldset>
  );
}

function Mail({ name, stored }: { name: "deadlineReminders" | "silenceReminders"; stored: boolean }) {
  const { settings } = useMessages().cohort;
  const { typed, refused } = useSchemaField(name);
  return (
    <label className="tick">
      <input type="checkbox" name={name} value="on" defaultChecked={refused ? typed === "on" : stored} />
      <span>{settings[name]}</span>
    </label>
  );
}
