import { type ChosenEvaluation, evaluationAnswers, evaluationQuestions } from "~/certificates/evaluation/evaluation";
import { TitledPageRow } from "~/ui/blocks";
import { EditionChoice } from "~/ui/cohorts/edition-choice";
import { formatMonth } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { formatNumber } from "~/ui/numbers";
import { ResponsiveTable } from "~/ui/responsive-table";

/** Of fewer people we say how many, because a percentage would sound more certain than it is. */
const fewestForPercentages = 40;

/** What holders of certificates think of an edition: a picture of each statement, and the numbers behind it. */
export function Opinions({ evaluation, edition, editions }: ChosenEvaluation) {
  const { accreditation, evaluation: texts, locale } = useMessages();
  const words = accreditation.opinions;
  if (!evaluation) {
    return (
      <TitledPageRow title={words.title}>
        <div className="flow">
          <EditionChoice edition={edition} editions={editions} />
          <p className="read">{words.none}</p>
        </div>
      </TitledPageRow>
    );
  }
  const { people, until, counts } = evaluation;
  return (
    <TitledPageRow title={words.title} note={words.note(formatNumber(people, locale, 0), formatMonth(until, locale))}>
      <div className="flow">
        <EditionChoice edition={edition} editions={editions} />
        <Scale />
        <ul className="rows plain read">
          {evaluationQuestions.map((name) => {
            const [agree, disagree] = countSides(counts[name]);
            const percent = (part: number) => Math.round((100 * part) / people);
            const told =
              people < fewestForPercentages
                ? words.agreeOfFew(agree, disagree, people)
                : words.agree(percent(agree), percent(disagree));
            return (
              <li key={name}>
                <p>{texts.questions[name]}</p>
                <Spread counts={counts[name]} label={`${texts.questions[name]} ${told}`} />
                <p className="small">{told}</p>
              </li>
            );
          })}
        </ul>
        <details className="fold">
          <summary>{words.table}</summary>
          <ResponsiveTable
            caption={words.title}
            rows={[...evaluationQuestions]}
            rowKey={(name) => name}
            columns={[
              { key: "statement", label: words.statement, cell: (name) => texts.questions[name] },
              ...evaluationAnswers.map((answer, at) => ({
                key: String(answer),
                label: texts.answers[answer],
                num: true,
                cell: (name: (typeof evaluationQuestions)[number]) => counts[name][at] ?? 0,
              })),
            ]}
          />
        </details>
        <p className="small read">{words.renewal}</p>
      </div>
    </TitledPageRow>
  );
}

/** Returns how many people agree and how many do not. Who is in between is in neither. */
function countSides(counts: readonly number[]): [agree: number, disagree: number] {
  const count = (...answers: number[]) => answers.reduce((sum, answer) => sum + (counts[answer - 1] ?? 0), 0);
  return [count(4, 5), count(1, 2)];
}

/** What the parts of a bar mean. */
function Scale() {
  const { accreditation, evaluation } = useMessages();
  return (
    <ul className="plain spread-scale" aria-label={accreditation.opinions.scale}>
      {evaluationAnswers.map((answer) => (
        <li key={answer}>
          <svg className="spread-sign" viewBox="0 0 16 16" aria-hidden="true">
            <rect className={`a${answer}`} x="1" y="1" width="14" height="14" />
          </svg>
          {evaluation.answers[answer]}
        </li>
      ))}
    </ul>
  );
}

/** A bar with a part for each answer, from not agreeing to agreeing. */
function Spread({ counts, label }: { counts: readonly number[]; label: string }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let from = 0;
  return (
    <svg className="spread" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label}>
      {evaluationAnswers.map((answer, at) => {
        const width = (100 * (counts[at] ?? 0)) / Math.max(total, 1);
        const x = from;
        from += width;
        return width === 0 ? null : <rect key={answer} className={`a${answer}`} x={x} width={width} height="10" />;
      })}
    </svg>
  );
}
