import type { LiveScreen } from "~/cohorts/live/live-screen";
import { fewestLiveAnswers, type LiveSpread } from "~/cohorts/live/tally";
import { CourseHtml } from "../html";
import { useMessages } from "../messages";
import { StateSign } from "../motif";
import { optionLetter } from "./letters";
import { VoteBricks } from "./vote-bricks";

/** The spreads of both votes beside each other. Right and wrong show only in the explanation. */
export function VoteComparison({ screen }: { screen: LiveScreen }) {
  const words = useMessages().live.screen;
  const { spreads, options, explanation, spreadHidden } = screen;
  if (!spreads) return null;
  const votes = spreadHidden ? [] : listVotes(spreads, { first: words.first, second: words.second });
  const isBare = votes.length === 0;
  return (
    <>
      <table className={`cmp votes-${votes.length}`}>
        <caption className="vh">{words.tops[screen.step]}</caption>
        <thead className={isBare ? "vh" : undefined}>
          <tr>
            <td />
            <th scope="col">
              <span className="vh">{words.option}</span>
            </th>
            {votes.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map(({ id, html }, at) => {
            const right = explanation?.right[at] ?? null;
            return (
              <tr key={id}>
                <th scope="row">{optionLetter(at)}</th>
                <td className="what">
                  {right === null ? null : (
                    <>
                      {right ? <StateSign name="done" /> : <span className="sign" />}
                      <span className="vh">{right ? words.rightAnswer : words.wrongAnswer}: </span>
                    </>
                  )}
                  <CourseHtml html={html} />
                </td>
                {votes.map(({ name, answers, chosen }) => (
                  <td key={name} data-vote={name}>
                    <span className="bar">
                      <b aria-hidden="true">{chosen[at] ?? 0}</b>
                      <VoteBricks
                        count={chosen[at] ?? 0}
                        of={answers}
                        label={words.cell(chosen[at] ?? 0, answers)}
                        right={right}
                      />
                    </span>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {spreadHidden ? <p className="sc-note">{words.spreadHidden}</p> : null}
      {spreadHidden ? null : <SpreadNotes screen={screen} shown={votes.length} />}
    </>
  );
}

/** Says why a spread is missing, and which votes do not count in those that are shown. */
function SpreadNotes({ screen, shown }: { screen: LiveScreen; shown: number }) {
  const words = useMessages().live.screen;
  const { cast, spreads, leavesOutLate, keepsChoices } = screen;
  const isWithheld = (["first", "second"] as const).some(
    (vote) => cast[vote] >= fewestLiveAnswers && !spreads?.[vote].chosen,
  );
  const notes = [
    isWithheld ? words.withheld : shown === 0 ? words.noSpread : null,
    shown === 1 && cast.second === 0 ? words.noSecond : null,
    leavesOutLate ? words.late : null,
    keepsChoices ? words.kept : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? <p className="sc-note">{notes.join(" ")}</p> : null;
}

/** Returns the votes of which there is a spread, with their names. */
function listVotes(spreads: Record<"first" | "second", LiveSpread>, names: Record<"first" | "second", string>) {
  return (["first", "second"] as const).flatMap((vote) => {
    const { answers, chosen } = spreads[vote];
    return chosen ? [{ name: names[vote], answers, chosen }] : [];
  });
}
