/** The field on top of the page of today: where the learner was, with one button, and their street. */
import type { ReactNode } from "react";
import type { OwnCourse } from "~/learning/today/today";
import { coursePath } from "../addresses";
import { CourseLanguageProvider, CourseText } from "../course-text";
import { UnreadTextNotice } from "../final-test/unread-text-notice";
import { insertSoftHyphens } from "../html";
import { useMessages } from "../messages";
import type { CourseToday } from "./course-today";
import { DrawnStreet, OwnStreet, StreetInWords } from "./today-street";
import { type NextStepToday, useNextStepToday } from "./use-next-step-today";

interface TodayHeroProps {
  name: string;
  current: CourseToday | null;
  offered: OwnCourse[];
  /** Whether to name the course, because the learner has others too. */
  named: boolean;
  /** Whether to ask for the code of a group, because the learner is in none. */
  asksCode: boolean;
  /** What the learner did, if today's set of questions is done; else null. */
  done: DoneToday | null;
}

interface DoneToday {
  questions: number;
  /** Whether the learner learned on as many days of this week as they chose. */
  isWeekComplete: boolean;
}

export function TodayHero({ current, offered, ...rest }: TodayHeroProps) {
  return current ? (
    <CourseLanguageProvider language={current.progress.course.language}>
      <CourseHero current={current} {...rest} />
    </CourseLanguageProvider>
  ) : (
    <ChoiceHero offered={offered} {...rest} />
  );
}

type CourseHeroProps = Omit<TodayHeroProps, "current" | "offered"> & { current: CourseToday };

function CourseHero({ name, current, named, asksCode, done }: CourseHeroProps) {
  const { today } = useMessages();
  const { progress, certificate, step } = current;
  const { course, lessons, unread } = progress;
  const next = useNextStepToday(current);
  return (
    <section className="field" aria-labelledby="today-title">
      <div className="wrap today-hero">
        <Greeting name={name} first={!progress.begun} place={next.place} />
        <h1 id="today-title">{done ? today.done : next.title}</h1>
        <p className="lead">{done ? today.doneText(done.questions, done.isWeekComplete) : next.text}</p>
        {certificate === undefined ? <UnreadTextNotice courseId={course.id} unread={unread} step={step} /> : null}
        <Actions next={next} courseId={course.id} begun={progress.begun} isQuiet={done !== null} />
        {named ? (
          <p className="small">
            <a href={coursePath(course.id)}>
              <CourseText>{insertSoftHyphens(course.title)}</CourseText>
            </a>
          </p>
        ) : null}
        {asksCode && !progress.begun ? <CodeOfGroup /> : null}
      </div>
      <OwnStreet courseId={course.id} lessons={lessons} />
      <StreetInWords progress={progress} />
    </section>
  );
}

interface ActionsProps {
  next: NextStepToday;
  courseId: string;
  begun: boolean;
  /** Whether the step is possible and not asked for, because today's questions are done. */
  isQuiet: boolean;
}

function Actions({ next, courseId, begun, isQuiet }: ActionsProps) {
  const { today } = useMessages();
  return (
    <p className="row">
      <a className={isQuiet ? "btn quiet" : "btn"} href={next.href}>
        {next.action}
      </a>
      <a className="go" href={coursePath(courseId)}>
        {begun ? today.otherLesson : today.wholeCourse}
      </a>
    </p>
  );
}

/** For a learner without a course, if there are several to choose from, or none. */
function ChoiceHero({ name, offered, asksCode }: Pick<TodayHeroProps, "name" | "offered" | "asksCode">) {
  const { today, course } = useMessages();
  return (
    <section className="field" aria-labelledby="today-title">
      <div className="wrap today-hero">
        <Greeting name={name} first />
        <h1 id="today-title">{today.first}</h1>
        <p className="lead">{offered.length > 0 ? today.choose : course.home.empty}</p>
        {offered.length > 0 ? (
          <ul className="today-choice">
            {offered.map(({ id, title, language }) => (
              <li key={id}>
                <a className="btn" href={coursePath(id)}>
                  <CourseLanguageProvider language={language}>
                    <CourseText>{insertSoftHyphens(title)}</CourseText>
                  </CourseLanguageProvider>
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {asksCode ? <CodeOfGroup /> : null}
      </div>
      <DrawnStreet />
      <StreetInWords progress={null} />
    </section>
  );
}

function CodeOfGroup() {
  const { today } = useMessages();
  return (
    <p className="small">
      {today.code} <a href="/join">{today.toJoin}</a>
    </p>
  );
}

/** Greets the learner by their first name, and says where they are. A name can be in another script, so its direction is its own. */
function Greeting({ name, first, place }: { name: string; first: boolean; place?: ReactNode }) {
  const { today } = useMessages();
  const [before, after] = (first ? today.welcome : today.greeting)(nameMark).split(nameMark);
  return (
    <p className="over">
      {before}
      <bdi>{firstNameOf(name)}</bdi>
      {after}
      {place ? <> {place}</> : null}
    </p>
  );
}

/** A placeholder for the name, which stands in an element of its own. */
const nameMark = "{name}";

/** Returns what somebody is called: the first word of their name. */
function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? "";
}
