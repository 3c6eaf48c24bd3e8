import type { MissedInsight } from "~/cohorts/answers/insight";
import { CourseText } from "../course-text";
import { useMessages } from "../messages";

/** The sentence that says what a group does not understand. */
export function InsightSentence({ insight }: { insight: MissedInsight }) {
  const { missed: words } = useMessages();
  if (insight.kind === "idea") {
    return (
      <>
        {words.idea.before}{" "}
        <b>
          <CourseText>{insight.name}</CourseText>
        </b>
        . {words.idea.after(insight)}
      </>
    );
  }
  if (insight.early) return words.insightEarly;
  return (
    <>
      {words.most(insight)} <CourseText>{insight.stem}</CourseText>
    </>
  );
}

/** The box on the overview of a group that says what its members do not understand, with a link to the page about it. */
export function MostMissedInsight({ cohortId, insight }: { cohortId: string; insight: MissedInsight | null }) {
  const { missed: words } = useMessages();
  if (!insight) return null;
  return (
    <section className="insight" aria-labelledby="insight">
      <h2 id="insight" className="over">
        {words.insightTitle}
      </h2>
      <p className="say">
        <InsightSentence insight={insight} />
      </p>
      {insight.edition === undefined ? null : <p className="small">{words.insightEdition(insight.edition)}</p>}
      <p>
        <a className="tool" href={`/cohorts/${cohortId}/questions`}>
          {words.insightLink}
        </a>
      </p>
    </section>
  );
}
