import type { ShownLesson } from "~/cohorts/answers/shown-answers";
import type { ChosenEdition } from "~/ui/cohorts/edition-choice";
import { useMessages } from "~/ui/messages";

export type MissedView = "questions" | "objectives" | "lessons";

export interface ChosenMissedView extends ChosenEdition {
  cohort: { id: string; name: string };
  language: string;
  view: MissedView;
  shown: ShownLesson;
  questions: readonly { missed: number; picture: unknown }[];
}

/** The views of what a group missed, the lesson that they are about, and what the bricks mean. */
export function MissedViews(props: ChosenMissedView) {
  const { cohort, view, questions } = props;
  const { missed: words } = useMessages();
  const hasPictures = questions.some(({ picture }) => picture);
  const link = (each: MissedView) => (
    <a className="tool" href={composeAddress(props, each)} aria-current={each === view ? "page" : undefined}>
      {words.views[each]}
    </a>
  );
  return (
    <div className="sortbar">
      <nav className="tools" aria-label={words.views.label}>
        {link("questions")}
        {link("objectives")}
        <a className="tool" href={`/cohorts/${cohort.id}/misconceptions`}>
          {words.views.misconceptions}
        </a>
        {link("lessons")}
      </nav>
      <LessonFilter {...props} />
      {view === "questions" && questions.some(({ missed }) => missed > 0) ? (
        <p className="legend">
          {hasPictures ? (
            <span>
              <Brick name="w" /> {words.legend.wrong}
            </span>
          ) : null}
          <span>
            <Brick name="r" /> {words.legend.right}
          </span>
          <span>
            <Brick name="t" /> {hasPictures ? words.legend.other : words.legend.notRight}
          </span>
        </p>
      ) : null}
    </div>
  );
}

/** Another view keeps the edition, and the lesson if it has that filter. */
function composeAddress({ cohort, edition, editions, shown }: ChosenMissedView, view: MissedView): string {
  const query = new URLSearchParams();
  if (view !== "questions") query.set("view", view);
  if (editions.length > 1) query.set("edition", edition);
  if (shown.lesson && view !== "lessons") query.set("lesson", shown.lesson);
  const base = `/cohorts/${cohort.id}/questions`;
  return query.size > 0 ? `${base}?${query}` : base;
}

/** The form that chooses a lesson. */
function LessonFilter({ view, shown, language, edition, editions }: ChosenMissedView) {
  const { missed: words, locale } = useMessages();
  if (view === "lessons" || shown.lessons.length < 2) return null;
  return (
    <form className="line choose-lesson" method="get">
      {view === "questions" ? null : <input type="hidden" name="view" value={view} />}
      {editions.length > 1 ? <input type="hidden" name="edition" value={edition} /> : null}
      <label className="soft" htmlFor="lesson">
        {words.filter.label}
      </label>
      <select className="input" id="lesson" name="lesson" defaultValue={shown.lesson ?? ""}>
        <option value="">{words.filter.all}</option>
        {shown.lessons.map(({ id, number, short }) => (
          <option key={id} value={id} lang={language === locale ? undefined : language}>
            {words.filter.lesson(number, short)}
          </option>
        ))}
      </select>
      <button className="tool" type="submit">
        {words.filter.apply}
      </button>
    </form>
  );
}

const Brick = ({ name }: { name: "w" | "r" | "t" }) => (
  <span className="unit" aria-hidden="true">
    <i className={name} />
  </span>
);
