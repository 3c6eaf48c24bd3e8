/** Measures answers in today's review over HTTP, and beside them answers in a practice round of the same people. */

import { listFirstRoundQuestions } from "../../app/learning/practice/lesson-rounds";
import { drawReviewQuestions } from "../../app/learning/review/draw-review";
import { formatAmsterdamDay } from "../../app/platform/amsterdam";
import type { QuestionRecord } from "../../app/questions/table";
import { reviewPath } from "../../app/ui/addresses";
import { composeCorrectAnswerRequest } from "./answers";
import { composeBenchCards, insertBenchCards } from "./card-rows";
import {
  type LoadTestRequest,
  type LoadTestResult,
  type LoadTestSample,
  mergeLoadTestSamples,
  runLoadTest,
  summariseLoadTestSamples,
} from "./measure";
import type { BenchScale } from "./scale";
import type { BenchPerson, BenchSite } from "./site";

/** How many answers each person gives: those that a day asks, and as many in a lesson. The first one begins the attempt in both. */
const answersEach = 5;
const cardsEach = 80;
/** The first of the people: `remark` takes others before them, and `class` after them. */
const firstPerson = 2300;

/** Returns one row, in which the bare program is a plain answer of the same app. The aim is a ratio of at most 1.5. */
export async function measureReviewAnswers(
  site: BenchSite,
  { rounds, firstRound, concurrency, answering: perRound }: BenchScale,
  step: (text: string) => void,
): Promise<LoadTestResult> {
  const { release } = site;
  const people = site.people.slice(firstPerson, firstPerson + (rounds + 1) * perRound);
  const cards = composeBenchCards(release, cardsEach);
  step(`review answer: making ${cardsEach} cards for each of ${people.length} learners`);
  await insertBenchCards(site.pool, { release, people, cards });
  const today = formatAmsterdamDay(new Date());
  const asked = drawReviewQuestions(
    release,
    cards.filter(({ dueOn }) => dueOn <= today),
  ).slice(0, answersEach);
  // A lesson whose round nobody has begun, with enough questions.
  const lesson = release.content.lessons
    .slice(1)
    .find(({ id }) => listFirstRoundQuestions(release, id).length >= answersEach);
  if (asked.length < answersEach || !lesson) throw new Error("The course has too few questions for this measurement.");
  const plain = listFirstRoundQuestions(release, lesson.id).slice(0, answersEach);
  const inReview: LoadTestSample[] = [];
  const plainCpu: number[] = [];
  // The first round warms up, so it is not counted.
  for (let round = firstRound; round <= rounds; round++) {
    step(`review answer: round ${round} of ${rounds}`);
    const taken = people.splice(0, perRound);
    /** Sends the answers of everybody to one question after another, so that nobody sends two answers at once. */
    const answerAll = async (
      questions: QuestionRecord[],
      compose: (question: QuestionRecord, person: BenchPerson) => LoadTestRequest,
    ) => {
      const samples: LoadTestSample[] = [];
      for (const question of questions) {
        const jobs = taken.map((person) => compose(question, person));
        samples.push(await runLoadTest(site.port, jobs, concurrency, 303, site.pid));
      }
      return mergeLoadTestSamples(samples);
    };
    const reviewed = await answerAll(asked, (question, person) => composeReviewAnswer(site, question, person));
    const practised = await answerAll(plain, (question, person) =>
      composeCorrectAnswerRequest(site, lesson, question, person),
    );
    if (round === 0) continue;
    inReview.push(reviewed);
    plainCpu.push(practised.cpu);
  }
  return summariseLoadTestSamples("review answer", inReview, plainCpu);
}

function composeReviewAnswer(site: BenchSite, question: QuestionRecord, person: BenchPerson): LoadTestRequest {
  const [lesson] = site.release.content.lessons;
  if (!lesson) throw new Error("a course without lessons");
  // The form is that of a lesson, with the course in place of the round.
  const request = composeCorrectAnswerRequest(site, lesson, question, person);
  const fields = new URLSearchParams(request.body);
  fields.delete("round");
  fields.append("course", site.release.content.courseId);
  return { ...request, path: reviewPath, body: fields.toString() };
}
