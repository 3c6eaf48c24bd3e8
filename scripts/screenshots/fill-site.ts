/** Fills the site for the screenshots: with the demo, an administrator, and problem reports. */
import { grantRole } from "../../app/accounts/role/roles.server";
import { groupQuestionsByPlace } from "../../app/content/release/lesson-places";
import { createReleaseCache, type ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { reportProblem } from "../../app/learning/problem-report/report-problem.server";
import type { ReportedProblemKind } from "../../app/learning/problem-report/reported-problem-kinds";
import type { Pool } from "../../app/platform/database/database.server";
import { createRandomUint32Generator, hashTextsToSeed } from "../../app/questions/choices/shuffle";
import { isLookBack } from "../../app/questions/question";
import type { QuestionRecord } from "../../app/questions/table";
import { createDemoFinalTests } from "../demo/create-demo-final-tests";
import { createDemoInFirstCourse } from "../demo/create-demo-in-first-course";
import { type DemoGroupIdsAndJoinCode, insertPersonWithAccount } from "../demo/create-demo-people-and-groups";
import { demoEmailDomain, demoTrainer } from "../demo/people";
import { createProgressDisplay } from "../progress-display";
import { writeOwnTexts } from "./write-own-texts";

/** Who passed the course, and wrote at its tasks and in its closing case. */
export const demoWriter = "Yasmine El Khatib";

const administrator = { name: "Hans Brouwer", email: `beheer@${demoEmailDomain}` };

/** `about`: the type of the question that the report is about; absent for a report about the first lesson. */
const reports: readonly {
  about?: QuestionRecord["type"];
  kind: ReportedProblemKind;
  text: string;
  hoursAgo: number;
}[] = [
  { about: "single", kind: "wording", text: "De vraag is lang. Kunnen het twee zinnen worden?", hoursAgo: 3 },
  { about: "sort", kind: "key", text: "De tweede kaart hoort volgens mij ook in het eerste vak.", hoursAgo: 27 },
  { kind: "technical", text: "Op mijn telefoon valt de tekening net buiten beeld.", hoursAgo: 50 },
];

export interface QuestionInLesson {
  lessonId: string;
  record: QuestionRecord;
}

/** Returns the first question of this type that a first round of a lesson asks. A look-back is none of them. */
export function findFirstQuestion(
  { content, questions }: ReleaseWithQuestions,
  type: QuestionRecord["type"],
): QuestionInLesson {
  for (const { id: lessonId, questions: ids } of content.lessons) {
    const asked = groupQuestionsByPlace(ids.flatMap((id) => questions.get(id) ?? [])).map(
      ({ variants }) => variants[0],
    );
    const record = asked.find((found) => found.type === type && !isLookBack(found));
    if (record) return { lessonId, record };
  }
  throw new Error(`No lesson begins with a question of type ${type}`);
}

interface ScreenshotSiteData {
  release: ReleaseWithQuestions;
  groups: DemoGroupIdsAndJoinCode;
  /** The learner id of each account, by the account's name; `administrator` for the administrator. */
  learners: ReadonlyMap<string, string>;
  /** The id of each certificate, by the holder's name. */
  certificates: ReadonlyMap<string, string>;
}

export async function fillScreenshotSite(
  pool: Pool,
  { now, origin }: { now: Date; origin: string },
): Promise<ScreenshotSiteData> {
  const progress = createProgressDisplay("Filling the demo");
  const { release, groups } = await createDemoInFirstCourse(pool, {
    password: "nobody logs in here",
    now,
    origin,
    isPublic: true,
    random: drawSame(),
    progress,
  }).finally(() => progress.end());
  await insertPersonWithAccount(pool, { ...administrator, passwordHash: "none", now });
  await grantRole(pool, { role: "administrator", email: administrator.email, actor: "screenshots", now });
  const releases = createReleaseCache();
  for (const { about, hoursAgo, ...report } of reports) {
    const question = about ? findFirstQuestion(release, about) : null;
    const outcome = await reportProblem(pool, releases, {
      ...report,
      place: question ? `question:${question.record.id}` : "",
      learnerId: null,
      courseId: release.content.courseId,
      lessonId: question?.lessonId ?? release.content.lessons[0]?.id ?? "",
      sender: null,
      now: new Date(now.getTime() - hoursAgo * 3_600_000),
    });
    if (!outcome.ok) throw new Error(`A report is refused: ${outcome.reason}`);
  }
  const ids = await readIds(pool);
  await writeOwnTexts(pool, releases, { release, learnerId: ids.learners.get(demoWriter) ?? "", now });
  return { release, groups, ...ids };
}

/** Adds the demo's example course, with learners at each stage of its final test. Returns everybody's learner id by name. */
export async function addFinalTests(
  pool: Pool,
  { now, origin }: { now: Date; origin: string },
): Promise<{ courseId: string; cohortId: string; learners: ReadonlyMap<string, string> }> {
  const progress = createProgressDisplay("Filling final tests");
  const [trainer] = await pool<
    { id: string }[]
  >`select learner_id as id from account where email = ${demoTrainer.email}`;
  const made = await createDemoFinalTests(pool, {
    releases: createReleaseCache(),
    trainerId: trainer?.id ?? "",
    passwordHash: "none",
    ...{ origin, isPublic: true, now, progress },
  }).finally(() => progress.end());
  return { ...made, learners: (await readIds(pool)).learners };
}

/** Returns a source of random bytes that are the same every time, so that the join code and its QR code in the pictures don't change. */
function drawSame(): (length: number) => Uint8Array {
  const draw = createRandomUint32Generator(hashTextsToSeed("screenshots"));
  return (length) => Uint8Array.from({ length }, () => draw() & 255);
}

async function readIds(pool: Pool): Promise<Pick<ScreenshotSiteData, "learners" | "certificates">> {
  const accounts = await pool<{ name: string; learnerId: string }[]>`select name, learner_id from account`;
  const held = await pool<{ name: string; id: string }[]>`
    select account.name, status.id from certificate_status status join account using (learner_id)`;
  return {
    learners: new Map(
      accounts.map(({ name, learnerId }) => [name === administrator.name ? "administrator" : name, learnerId]),
    ),
    certificates: new Map(held.map(({ name, id }) => [name, id])),
  };
}
