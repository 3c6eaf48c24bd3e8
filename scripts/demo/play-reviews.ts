/** Plays the reviews of one learner of the demo, by calling the same use cases as the site. */
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { defaultWantedRecall } from "../../app/learning/cards/schedule";
import { answerReviewQuestion } from "../../app/learning/review/answer-review-question.server";
import { getReviewPage } from "../../app/learning/review/get-review-page.server";
import { reviewSetSize } from "../../app/learning/review/review-day";
import { saveReviewSetting } from "../../app/learning/rhythm/save-review-setting.server";
import { switchPause } from "../../app/learning/rhythm/switch-pause.server";
import { findWeekday, formatAmsterdamDay } from "../../app/platform/amsterdam";
import type { Pool } from "../../app/platform/database/database.server";
import { composeAnswer } from "../../tests/support/course";
import { composeSecondTryFields } from "../../tests/support/second-try";
import { type DemoReviewHabit, demoReviewDays } from "./review-habits";

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];
/** When people review: half past eight in the evening in winter, half past nine in summer. */
const reviewHourUtc = 19.5;

interface ReviewingLearner {
  releases: ReleaseCache;
  /** The release (published version) of the course that the learner follows. */
  release: ReleaseWithQuestions;
  learnerId: string;
  /** The moment at which the demo ends. */
  now: Date;
}

export class ReviewPlayer {
  private answered = 0;
  /** When the learner answered last in a review, or null. */
  lastReview: Date | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly learner: ReviewingLearner,
    private readonly habit: DemoReviewHabit,
  ) {}

  /** Saves how the learner wants to review. */
  async choose(): Promise<void> {
    const { rhythm, asksConfidence } = this.habit;
    const { releases, learnerId } = this.learner;
    const setting = { wantedRecall: defaultWantedRecall, asksConfidence, rhythm, wantsMail: false };
    must(await saveReviewSetting(this.pool, releases, { learnerId, ...setting }));
  }

  /** Plays the reviews of the evenings between two moments. The learner does nothing else in between. */
  async reviewBetween(from: Date, to: Date): Promise<void> {
    const first = Math.max(from.getTime(), this.learner.now.getTime() - demoReviewDays * dayMs);
    const evening = Math.floor(first / dayMs) * dayMs + reviewHourUtc * hourMs;
    for (let at = evening; at + hourMs < to.getTime(); at += dayMs)
      if (at > first && this.reviewsOnDayOf(new Date(at))) await this.reviewSet(new Date(at));
  }

  /** Plays what follows after the learner's last lesson, until the end of the demo. */
  async finish(from: Date): Promise<void> {
    const { now, learnerId } = this.learner;
    const { pausedDaysAgo, reviewsAtEnd } = this.habit;
    await this.reviewBetween(from, now);
    if (pausedDaysAgo !== undefined) {
      const since = new Date(now.getTime() - pausedDaysAgo * dayMs);
      await switchPause(this.pool, { learnerId, paused: true, now: since });
    }
    const late = new Date(now.getTime() - 30 * minuteMs);
    if (reviewsAtEnd && late > from && formatAmsterdamDay(late) === formatAmsterdamDay(now)) await this.reviewSet(late);
  }

  private reviewsOnDayOf(at: Date): boolean {
    const { pausedDaysAgo = 0, reviewsOn } = this.habit;
    const day = formatAmsterdamDay(at);
    const isInPause = at.getTime() > this.learner.now.getTime() - pausedDaysAgo * dayMs;
    // The questions of the last day are left for who tries the demo.
    return !isInPause && day < formatAmsterdamDay(this.learner.now) && reviewsOn.includes(findWeekday(day));
  }

  /** Answers the questions that are ready, at most one set of them. */
  private async reviewSet(begin: Date): Promise<void> {
    const { releases, learnerId } = this.learner;
    for (let nth = 0; nth < reviewSetSize; nth++) {
      const now = new Date(begin.getTime() + nth * minuteMs);
      const page = await getReviewPage(this.pool, releases, { learnerId, shown: null, wantsMore: false, now });
      if (page.state !== "question") return;
      await this.answer(page.course.id, page.question.id, now);
    }
  }

  private async answer(courseId: string, questionId: string, now: Date): Promise<void> {
    const { releases, release, learnerId } = this.learner;
    const { answers, asksConfidence } = this.habit;
    const [says, right] = answers[this.answered % answers.length] ?? [2, true];
    this.answered += 1;
    this.lastReview = now;
    const question = release.questions.get(questionId);
    if (!question) throw new Error(`The demo's review asks ${questionId}, which its course does not have`);
    const fields = composeAnswer(question, right);
    const key = { learnerId, courseId, questionId };
    const first = { ...key, seq: 1, fields, confidence: asksConfidence ? says : null, now };
    const outcome = must(await answerReviewQuestion(this.pool, releases, first));
    if (outcome.final) return;
    const again = composeSecondTryFields(question, fields, true);
    const second = { ...key, seq: 2, fields: again, confidence: null, now: new Date(now.getTime() + minuteMs / 2) };
    must(await answerReviewQuestion(this.pool, releases, second));
  }
}

/** Returns the outcome of a use case. Throws if it was refused, because everything in the demo must be allowed. */
function must<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(`The demo's review is refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}
