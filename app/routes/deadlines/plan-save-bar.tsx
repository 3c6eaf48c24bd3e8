import { useMessages } from "~/ui/messages";
import type { PlanView } from "./plan-view";

interface PlanSaveBarProps {
  cohort: { id: string; name: string };
  trainerName: string;
  view: PlanView;
  members: number;
  hasFinalTest: boolean;
  /** Whether the trainer chose to send the mail, before the form came back. */
  isTelling: boolean;
}

/** The bar that stays in sight: whether members get a mail, what it says, and the button that saves. */
export function PlanSaveBar({ cohort, trainerName, view, members, hasFinalTest, isTelling }: PlanSaveBarProps) {
  const { deadlinePlan, mail } = useMessages();
  const words = deadlinePlan.save;
  const deadlines = view.rows
    .filter(({ dueAt }) => dueAt)
    .map(({ number, title, dueAt }) => ({ number, title, finalTest: number === null && hasFinalTest, dueAt }))
    .sort((a, b) => ((a.dueAt ?? "") < (b.dueAt ?? "") ? -1 : 1));
  const letter = mail.templates.deadlines({
    ...{ cohort: cohort.name, cohortId: cohort.id, trainer: trainerName, deadlines: JSON.stringify(deadlines) },
  });
  return (
    <>
      {members > 0 ? (
        <details className="fold" id="plan-letter">
          <summary>{words.read}</summary>
          <div className="shown-mail">
            <p className="who">{letter.subject}</p>
            {[...letter.paragraphs, ...(letter.closing ?? [])].map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </details>
      ) : null}
      <div className="savebar" id="plan-save">
        {members > 0 ? (
          <label className="tick">
            <input type="checkbox" name="tell" value="on" defaultChecked={isTelling} />
            <span>{words.tell(members)}</span>
          </label>
        ) : null}
        {view.ways ? (
          <span className="soft push">
            {view.ways.late.length > 0
              ? deadlinePlan.ways.first
              : deadlinePlan.ways.firstCourse(view.ways.afterCourse.length)}
          </span>
        ) : null}
        <button className={view.ways ? "tool do" : "tool do push"} type="submit" name="act" value="save">
          {words.submit}
        </button>
      </div>
    </>
  );
}
