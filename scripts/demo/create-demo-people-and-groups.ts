/** Fills the demo by calling the same use cases as the site, at invented moments, so that the demo can't contain what the site refuses. */
import { hashPassword } from "../../app/accounts/password/passwords.server";
import { grantRole } from "../../app/accounts/role/roles.server";
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { answerPracticeQuestion } from "../../app/learning/practice/answer-practice-question.server";
import { getLessonPageData } from "../../app/learning/practice/get-lesson-page-data.server";
import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { startPracticeRound } from "../../app/learning/practice/start-practice-round.server";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import { createRandomUint32Generator, hashTextsToSeed } from "../../app/questions/choices/shuffle";
import { isQuestionKindScored } from "../../app/questions/question";
import { allowsSecondTry } from "../../app/questions/second-try";
import type { QuestionRecord } from "../../app/questions/table";
import { answerUntilFinal } from "../../tests/support/second-try";
import type { ProgressDisplay } from "../progress-display";
import { actOnGroupPages } from "./act-on-group-pages";
import { arrangeDemoMembers } from "./arrange-demo-members";
import { enrolInEarlierEdition } from "./enrol-in-earlier-edition";
import { createDemoCohort, createEmptyDemoCohort, joinDemoCohort, sendUnacceptedDemoInvitations } from "./fill-cohort";
import { composeDemoAnswer, doesMisread, listMisreadQuestions } from "./misread-questions";
import { demoOpenAnswers } from "./own-notes";
import { composeDemoEmail, type DemoLearner, demoGroup, demoLearners, demoLengthInDays, demoTrainer } from "./people";
import { ReviewPlayer } from "./play-reviews";
import { demoReviewHabits } from "./review-habits";
import { sendDemoMessageAndExtendDeadline } from "./send-demo-message-and-extend-deadline";
import { takeFinalTest } from "./take-final-test";
import { writeDemoNotesInLesson, writeNotesOfMovedTrainer } from "./write-demo-notes";

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** The number of practice rounds that a learner needs at most: the last of them always passes. */
const roundsAtMost = 3;

interface FillDemoInput {
  releases: ReleaseCache;
  /** The release (published version) of the course that the learners follow. */
  release: ReleaseWithQuestions;
  /** The release of an earlier edition that some of them follow, or null if there is none. */
  earlier: ReleaseWithQuestions | null;
  /** The password of every account in the demo. */
  password: string;
  /** The moment at which the demo ends. Nothing happens after it. */
  now: Date;
  /** Issues the certificate of a person who completed the course. */
  takeCertificate(person: { learnerId: string; name: string; nameShown: boolean; now: Date }): Promise<void>;
  /** Returns random bytes for the join code; set only if they must be the same every time. */
  random?: ((length: number) => Uint8Array) | undefined;
  /** Shows how many of the demo's people have been made. */
  progress: ProgressDisplay;
}

/** The two groups of the demo's trainer, by id, and the join code of the first. */
export interface DemoGroupIdsAndJoinCode {
  cohortId: string;
  code: string;
  /** The id of the group without members, which begins later. */
  nextCohortId: string;
}

export async function createDemoPeopleAndGroups(pool: Pool, input: FillDemoInput): Promise<DemoGroupIdsAndJoinCode> {
  const passwordHash = await hashPassword(input.password);
  const { progress, releases, release, now, random } = input;
  const begin = new Date(now.getTime() - demoLengthInDays * dayMs);
  progress.begin(demoLearners.length + 2);
  const [trainerId = "", coTrainerId = ""] = await Promise.all(
    [demoTrainer, demoGroup.coTrainer].map(async (person) => {
      const id = await insertPersonWithAccount(pool, { ...person, passwordHash, now: begin });
      await grantRole(pool, { role: "trainer", email: person.email, actor: "demo", now: begin });
      return id;
    }),
  );
  progress.name(demoTrainer.name);
  const cohort = await createDemoCohort(pool, { releases, release, trainerId, begin, random });
  progress.advance(2);
  for (const learner of demoLearners) {
    progress.name(learner.name);
    const joined = new Date(begin.getTime() + learner.begins * dayMs);
    const email = composeDemoEmail(learner.name);
    const learnerId = await insertPersonWithAccount(pool, { name: learner.name, email, passwordHash, now: joined });
    await joinDemoCohort(pool, cohort, { learnerId, email, now: joined });
    const followed = learner.edition === "earlier" && input.earlier ? input.earlier : release;
    if (followed !== release) await enrolInEarlierEdition(pool, followed, { learnerId, now: joined });
    const last = await new Story(pool, { ...input, release: followed }, learner, learnerId, joined).tell();
    await pool`update learner set last_active_on = ${last} where id = ${learnerId}`;
    progress.advance(1);
  }
  await sendUnacceptedDemoInvitations(pool, release, cohort, { begin });
  await sendDemoMessageAndExtendDeadline(pool, cohort, { releases, release, begin });
  await arrangeDemoMembers(pool, cohort, { releases, coTrainerId, now });
  await actOnGroupPages(pool, cohort, { releases, release, now });
  await writeNotesOfMovedTrainer(pool, { ...input, learnerId: coTrainerId, begin });
  const nextCohortId = await createEmptyDemoCohort(pool, { releases, release, trainerId, now });
  return { cohortId: cohort.key.cohortId, code: cohort.code, nextCohortId };
}

interface NewPerson {
  name: string;
  email: string;
  passwordHash: string;
  now: Date;
}

/** Inserts a learner with a confirmed account. Returns the learner's id. */
export async function insertPersonWithAccount(
  pool: Pool,
  { name, email, passwordHash, now }: NewPerson,
): Promise<string> {
  const id = newId(now);
  await pool`insert into learner (id, kind, created_at, last_active_on) values (${id}, 'account', ${now}, ${now})`;
  await pool`
    insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    values (${id}, ${email}, ${now}, ${passwordHash}, ${name})`;
  return id;
}

/** Plays what one learner of the demo does in the course, from joining to the last answer. */
class Story {
  private readonly random: () => number;
  private readonly reviews: ReviewPlayer | null;
  private clock: Date;

  constructor(
    private readonly pool: Pool,
    private readonly input: FillDemoInput,
    private readonly learner: DemoLearner,
    private readonly learnerId: string,
    joined: Date,
  ) {
    const draw = createRandomUint32Generator(hashTextsToSeed("demo", learner.name));
    this.random = () => draw() / 2 ** 32;
    const habit = demoReviewHabits.find(({ name }) => name === learner.name);
    this.reviews = habit ? new ReviewPlayer(pool, { ...input, learnerId }, habit) : null;
    this.clock = joined;
    this.moveClock(0);
  }

  /** Plays everything that this learner does. Returns the moment of their last action. */
  async tell(): Promise<Date> {
    const { passes, ends, pace, certificate, name } = this.learner;
    const { lessons } = this.input.release.content;
    await this.reviews?.choose();
    const passed = Math.round(passes * lessons.length);
    const daysLeft = (this.input.now.getTime() - this.clock.getTime()) / dayMs;
    // A learner who would not finish before the demo ends studies faster.
    const days = Math.min(pace, (0.8 * daysLeft) / lessons.length);
    for (const lesson of lessons.slice(0, passed)) {
      await this.pass(lesson.id);
      await this.writeNotes(lesson.id);
      await this.waitDays(days * (0.6 + 0.6 * this.random()));
    }
    const next = lessons[passed];
    if (next && ends === "busy") await this.answerRound(next.id, 1, [true, this.random() < 0.5]);
    if (next && ends === "stuck") await this.failThrice(next.id);
    if (next && ends === "last") await this.answerAllButLast(next.id);
    if (next && (ends === "half" || ends === "tried")) await this.answerUntilSecondTry(next.id, ends);
    if (passes === 1) await this.passFinalTest();
    if (certificate) {
      const nameShown = certificate === "name-shown";
      await this.input.takeCertificate({ learnerId: this.learnerId, name, nameShown, now: this.tick(1) });
    }
    await this.reviews?.finish(this.clock);
    const lastReview = this.reviews?.lastReview ?? this.clock;
    return lastReview > this.clock ? lastReview : this.clock;
  }

  private async writeNotes(lessonId: string): Promise<void> {
    const { pool, input, learner, learnerId } = this;
    const { releases, release } = input;
    await writeDemoNotesInLesson(pool, { releases, release, name: learner.name, learnerId, lessonId, now: this.clock });
  }

  private async pass(lessonId: string): Promise<void> {
    const questions = listFirstRoundQuestions(this.input.release, lessonId);
    const misread = listMisreadQuestions(this.input.release);
    const misreads = (each: QuestionRecord) => misread.includes(each.id) && doesMisread(each, this.learner.name);
    for (let round = 1; round <= roundsAtMost; round++) {
      const chance = round === roundsAtMost ? 1 : this.learner.skill + 0.08 * (round - 1);
      const done = await this.answerRound(
        lessonId,
        round,
        questions.map((each) => this.random() < chance && !(round === 1 && misreads(each))),
      );
      if (done) return;
      await this.waitDays(this.random());
    }
  }

  /** Passes the final test on the day after the last lesson, with a few questions wrong. Does nothing if the edition has none. */
  private async passFinalTest(): Promise<void> {
    const { courseId, rules } = this.input.release.content;
    if (!rules.finalTest) return;
    const { cells, mark } = rules.finalTest;
    const wrong = Array.from({ length: Math.floor((cells.length * (1 - mark)) / 2) }, (_none, at) => 3 + 7 * at);
    await this.waitDays(1);
    const key = { releases: this.input.releases, learnerId: this.learnerId, courseId, start: this.clock };
    this.clock = await takeFinalTest(this.pool, key, { chosen: cells.length, wrong });
  }

  private async failThrice(lessonId: string): Promise<void> {
    const questions = listFirstRoundQuestions(this.input.release, lessonId);
    for (let round = 1; round <= roundsAtMost; round++) {
      await this.answerRound(
        lessonId,
        round,
        questions.map((_, at) => (at + round) % 5 < 2),
      );
      await this.waitDays(1);
    }
  }

  private async answerAllButLast(lessonId: string): Promise<void> {
    const [, ...others] = listFirstRoundQuestions(this.input.release, lessonId);
    await this.answerRound(
      lessonId,
      1,
      others.map(() => true),
    );
  }

  /** Answers right until a question can be asked once more, and that one wrong: `half` then answers it right, `tried` does not yet. */
  private async answerUntilSecondTry(lessonId: string, then: "half" | "tried"): Promise<void> {
    const questions = listFirstRoundQuestions(this.input.release, lessonId);
    const at = questions.findIndex((each) => allowsSecondTry(each, null));
    if (at >= 0) await this.answerRound(lessonId, 1, [...questions.slice(0, at).map(() => true), then]);
  }

  /**
   * Answers a question every minute or two, right or wrong as `right` lists, or wrong with a second try. Returns whether this practice round
   * passed the lesson.
   */
  private async answerRound(lessonId: string, round: number, right: (boolean | "half" | "tried")[]): Promise<boolean> {
    const { pool, input, learner, learnerId } = this;
    const { releases, release } = input;
    const { courseId } = release.content;
    const key = { learnerId, courseId, lessonId };
    if (round > 1) await startPracticeRound(pool, releases, { ...key, now: this.tick(5) });
    const view = await getLessonPageData(pool, releases, key);
    const asked = view?.questions.filter(({ number }) => number !== null) ?? [];
    for (const [at, each] of right.entries()) {
      const question = release.questions.get(asked[at]?.id ?? "");
      if (!question) break;
      const open = demoOpenAnswers[question.id];
      const isOpen = open !== undefined && !isQuestionKindScored(question);
      const fields = isOpen ? { text: [open] } : composeDemoAnswer(question, each === true, learner.name);
      const now = this.tick(1 + 2 * this.random());
      const answer = { learner: { id: learnerId }, courseId, lessonId, questionId: question.id, round, fields, now };
      // Of those who are asked once more, half are right then, a quarter is not, and a quarter asks to see the answer.
      const chance = this.random();
      if (each === "tried") await answerPracticeQuestion(pool, releases, answer);
      else
        await answerUntilFinal(
          pool,
          releases,
          question,
          answer,
          each === "half" || (chance < 0.25 ? "reveal" : chance < 0.75),
        );
    }
    const [result] = await pool<{ passed: boolean }[]>`
      select result.passed from attempt a join attempt_result result on result.attempt_id = a.id and result.learner_id = a.learner_id
      where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.scope = ${lessonId} and a.number = ${round}`;
    return result?.passed ?? false;
  }

  /** Moves the learner's clock forward, but never past the end of the demo. Returns the new time. */
  private tick(minutes: number): Date {
    const then = this.clock.getTime() + Math.max(0, minutes) * minuteMs;
    this.clock = new Date(Math.min(then, this.input.now.getTime()));
    return this.clock;
  }

  /** Lets some days go by, in which the learner may review. */
  private async waitDays(days: number): Promise<void> {
    const from = this.clock;
    this.moveClock(days);
    await this.reviews?.reviewBetween(from, this.clock);
  }

  /** Moves the learner's clock some days forward, to a moment between nine in the morning and nine at night in Dutch time. */
  private moveClock(days: number): void {
    const day = Math.floor((this.clock.getTime() + days * dayMs) / dayMs) * dayMs;
    const then = day + (8 + 11 * this.random()) * 60 * minuteMs;
    this.tick((then - this.clock.getTime()) / minuteMs);
  }
}
