import type { ReviewSetting } from "~/learning/rhythm/review-setting";
import { AccountPageLayout, ActionDoneNotice } from "~/ui/account-page-layout";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { PauseForm } from "~/ui/today/pause-form";
import { reviewSettingsForm } from "./settings.form";
import { ConfidenceField, ReviewMailField, RhythmFields, WantedRecallField } from "./settings-fields";

export const reviewSettingsResults = ["saved", "paused", "resumed"] as const;

interface ReviewSettingsPageProps {
  setting: Omit<ReviewSetting, "pausedAt"> & { pausedAt: Date | string | null };
  /** The confirmed address of the learner, or null if there is none. */
  address: string | null;
  done: (typeof reviewSettingsResults)[number] | null;
  form: RefusedFormState | undefined;
}

/** The page where a learner chooses how they want to review: rhythm, how often cards come back, confidence, mail and pause. */
export function ReviewSettingsPage({ setting, address, done, form }: ReviewSettingsPageProps) {
  const { rhythm: words } = useMessages();
  const { settings } = words;
  const paused = setting.pausedAt !== null;
  return (
    <AccountPageLayout title={settings.title} lead={settings.lead}>
      {done ? <ActionDoneNotice>{settings[done]}</ActionDoneNotice> : null}
      <SchemaForm
        className="review-settings"
        schema={reviewSettingsForm}
        state={form}
        words={words.errors}
        data-draft=""
        autoComplete="off"
      >
        <RhythmFields stored={setting.rhythm} />
        <WantedRecallField stored={setting.wantedRecall} />
        <ConfidenceField stored={setting.asksConfidence} />
        <ReviewMailField stored={setting.wantsMail} address={address} />
        <p className="row">
          <button className="btn" type="submit">
            {settings.save}
          </button>
          <a className="go" href="/today">
            {settings.back}
          </a>
          <span className="state" role="status" data-saved-state="" />
        </p>
      </SchemaForm>
      <h2>{settings.pause}</h2>
      <p>{paused ? words.pause.is : settings.pauseText}</p>
      <PauseForm paused={paused} from="settings" />
    </AccountPageLayout>
  );
}
