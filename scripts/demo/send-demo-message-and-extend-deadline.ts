/** Does what the trainer of the demo does: sends a message to one member, and gives another one a later deadline. */
import { extendDeadlineOfMember } from "../../app/cohorts/deadlines/extend-deadline.server";
import { sendTrainerMessage } from "../../app/cohorts/following/send-trainer-message.server";
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { addDays } from "../../app/platform/amsterdam";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import { messagesFor } from "../../app/ui/messages";
import { demoLimits as limits, demoMail as mail } from "./demo-limits";
import type { DemoCohort } from "./fill-cohort";
import { demoDeadlineExtension, demoTrainer, demoTrainerMessageReceiver } from "./people";

const dayMs = 86_400_000;

export async function sendDemoMessageAndExtendDeadline(
  pool: Pool,
  { key, dueDays }: DemoCohort,
  { releases, release, begin }: { releases: ReleaseCache; release: ReleaseWithQuestions; begin: Date },
): Promise<void> {
  const { lessons } = release.content;
  const idOf = async (name: string) => {
    const [row] = await pool<{ learnerId: string }[]>`
      select account.learner_id from account join member using (learner_id)
       where account.name = ${name} and member.cohort_id = ${key.cohortId}`;
    if (!row) throw new Error(`${name} is not in the demo's group`);
    return row.learnerId;
  };
  const at = (day: number) => new Date(begin.getTime() + day * dayMs);
  const letter = messagesFor("nl").following.message.templates["stuck-lesson"];
  const facts = {
    learner: demoTrainerMessageReceiver.name,
    trainer: demoTrainer.name,
    lessons: [lessonAfter(demoTrainerMessageReceiver.passes, lessons.length)],
  };
  const wrote = await sendTrainerMessage(pool, releases, {
    ...key,
    learnerId: await idOf(demoTrainerMessageReceiver.name),
    formId: newId(at(demoTrainerMessageReceiver.day)),
    subject: letter.subject({ ...facts, days: 0 }),
    text: letter.text({ ...facts, days: 0 }),
    limits,
    mail,
    now: at(demoTrainerMessageReceiver.day),
  });
  if (!wrote.ok) throw new Error(`The demo's message is refused: ${wrote.reason}`);
  const scope = lessons[lessonAfter(demoDeadlineExtension.passes, lessons.length) - 1]?.id ?? "";
  const gave = await extendDeadlineOfMember(pool, releases, {
    ...key,
    learnerId: await idOf(demoDeadlineExtension.name),
    scope,
    day: addDays(dueDays.get(scope) ?? "", demoDeadlineExtension.days),
    time: "23:59",
    reason: demoDeadlineExtension.reason,
    limits,
    mail,
    now: at(demoDeadlineExtension.day),
  });
  if (!gave.ok) throw new Error(`The demo's extension is refused: ${JSON.stringify(gave)}`);
}

/** Returns the number of the lesson that follows this share (0 to 1) of the lessons. */
function lessonAfter(passes: number, lessons: number): number {
  return Math.min(Math.round(passes * lessons) + 1, lessons);
}
