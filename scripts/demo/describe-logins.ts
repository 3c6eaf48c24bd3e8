/** What `npm run demo` prints about the people in the demo: who can log in, where, and with which password. */
import type { Pool } from "../../app/platform/database/database.server";
import {
  composeDemoEmail,
  demoEmailDomain,
  demoFinalTestLearners,
  demoGroup,
  demoLearners,
  demoSitting,
  demoTrainer,
} from "./people";
import { demoReviewHabits } from "./review-habits";

/** Returns who can log in, a line each. `earlier`: the label of the earlier edition that some learners follow, or null. */
export function listLogins(earlier: string | null): string {
  const people = [
    { who: `${demoTrainer.name} (trainer)`, email: demoTrainer.email },
    { who: `${demoGroup.coTrainer.name} (co-trainer)`, email: demoGroup.coTrainer.email },
    ...demoLearners.map(({ name, edition }) => {
      const reviews = demoReviewHabits.find((habit) => habit.name === name)?.shows;
      const says = edition && earlier ? `edition ${earlier}` : reviews;
      return { who: says ? `${name} (${says})` : name, email: composeDemoEmail(name) };
    }),
    ...demoFinalTestLearners.map(({ name, stage }) => ({ who: `${name} (${stage})`, email: composeDemoEmail(name) })),
    ...demoSitting.people.map((name) => ({
      who: `${name} (passed the final test under supervision)`,
      email: composeDemoEmail(name),
    })),
  ];
  const width = Math.max(...people.map(({ who }) => who.length));
  return people.map(({ who, email }) => `  ${who.padEnd(width)}  ${email}\n`).join("");
}

/** Returns the logins of a demo that is there already. `password`: the new one of everybody, or null if they keep the one they had. */
export function describeLoginsOfExistingDemo(password: string | null, earlier: string | null): string {
  const says =
    password === null
      ? `Everybody has the password that was printed when it was made. It can't be printed again, because only its hash is stored.
To give everybody another one: --password SECRET`
      : `Everybody now has the password ${password}`;
  return `The demo is there already. ${says}\n\n${listLogins(earlier)}`;
}

/** Returns the label of the earlier edition that learners of an existing demo follow, or null. */
export async function findEarlierEditionOfDemo(pool: Pool): Promise<string | null> {
  const emails = demoLearners.flatMap(({ name, edition }) => (edition ? [composeDemoEmail(name)] : []));
  const [row] = await pool<{ label: string }[]>`
    select e.label from enrolment e join account a using (learner_id) where e.seq = 1 and a.email = any(${emails}) and exists (
      select from enrolment other join account person using (learner_id)
       where other.course_id = e.course_id and other.seq = 1 and other.label <> e.label and person.email like ${`%@${demoEmailDomain}`}
    ) limit 1`;
  return row?.label ?? null;
}

/** Gives everybody in the demo this password. */
export async function changePasswordOfDemo(pool: Pool, passwordHash: string): Promise<void> {
  await pool`update account set password_hash = ${passwordHash} where email like ${`%@${demoEmailDomain}`}`;
}
