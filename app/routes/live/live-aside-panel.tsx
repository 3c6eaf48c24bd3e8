import type { LiveAside, LiveScreen } from "~/cohorts/live/live-screen";
import { isVotingStep } from "~/cohorts/live/steps";
import { fewestLiveAnswers } from "~/cohorts/live/tally";
import { liveSessionsPath } from "~/ui/addresses";
import { DefinitionList } from "~/ui/blocks";
import { Form } from "~/ui/forms/form";
import { LiveMissing } from "~/ui/live/live-count";
import { useMessages } from "~/ui/messages";
import { MoveForm, SwitchForm } from "./live-forms";

interface LiveAsidePanelProps {
  cohortId: string;
  screen: LiveScreen;
  aside: LiveAside;
  questionId: string;
}

/**
 * What only the trainer sees beside the screen. Between 30 and 70 per cent right is where talking helps most (Crouch and Mazur, 2001, Peer
 * Instruction: ten years of experience and results).
 */
export function LiveAsidePanel({ cohortId, screen, aside, questionId }: LiveAsidePanelProps) {
  const { control: words } = useMessages().live;
  const { no, step, spreadHidden, explanation } = screen;
  const gain = explanation?.gain ?? null;
  const isCompared = step === "compare" || step === "explain";
  return (
    <aside className="live-aside" aria-labelledby="only-you">
      <h2 id="only-you">{words.aside}</h2>
      <Figures screen={screen} aside={aside} />
      {gain ? (
        <DefinitionList
          facts={[
            { label: words.stayed, value: gain.stayed },
            { label: words.became, value: gain.became },
            { label: words.other, value: gain.other },
          ]}
        />
      ) : null}
      <div className="line">
        {step === "explain" && aside.hasMisconception ? (
          <SwitchForm no={no} part="misconception" show={!explanation?.misconception} hotkey="m">
            {explanation?.misconception ? words.hideMisconception : words.showMisconception} <kbd>M</kbd>
          </SwitchForm>
        ) : null}
        {isCompared ? (
          <SwitchForm no={no} part="spread" show={spreadHidden} hotkey="h">
            {spreadHidden ? words.showSpread : words.hideSpread} <kbd>H</kbd>
          </SwitchForm>
        ) : null}
        {step === "first" || step === "talk" ? (
          <MoveForm screen={screen} to="explain">
            {words.skip}
          </MoveForm>
        ) : null}
        {step === "talk" ? (
          <MoveForm screen={screen} to="compare">
            {words.skipToCompare}
          </MoveForm>
        ) : null}
      </div>
      <p>
        <a className={step === "explain" ? "tool do" : "tool"} href={liveSessionsPath(cohortId)}>
          {words.nextQuestion}
        </a>
      </p>
      <p className="small">{words.privacy}</p>
      <hr />
      {step === "first" ? null : (
        <Form action={liveSessionsPath(cohortId)}>
          <input type="hidden" name="question" value={questionId} />
          <button className="tool" type="submit">
            {words.again}
          </button>
          <p className="small">{words.againHint}</p>
        </Form>
      )}
      <Form inArchive="open">
        <input type="hidden" name="act" value="end" />
        <button className="tool" type="submit">
          {words.end}
        </button>
        <p className="small">{words.endHint}</p>
      </Form>
      <p className="small" data-keys-switch="" data-on={words.keysOn} data-off={words.keysOff} hidden>
        {words.keys}: {words.space}, H, M, G, ←.
      </p>
    </aside>
  );
}

/** How many were right, once a vote is closed, and what that means for the conversation. */
function Figures({ screen, aside }: Pick<LiveAsidePanelProps, "screen" | "aside">) {
  const { control: words } = useMessages().live;
  const { first, second } = aside;
  if (isVotingStep(screen.step)) {
    return (
      <>
        <p>{words.open}</p>
        <LiveMissing answers={screen.answers} />
        {first ? <p>{words.wereRight(first.right, first.answers)}</p> : null}
      </>
    );
  }
  if (!first && !second) return screen.answers < fewestLiveAnswers ? <p>{words.few}</p> : null;
  if (second) {
    const isWorse = first !== null && second.right / second.answers < first.right / first.answers;
    return (
      <p className="say">
        {first ? `${words.wereRight(first.right, first.answers)} ` : null}
        {words.nowRight(second.right, second.answers)} {isWorse ? words.advice.worse : null}
      </p>
    );
  }
  if (!first) return null;
  const share = first.right / first.answers;
  const advice = share < 0.3 ? words.advice.few : share > 0.7 ? words.advice.most : words.advice.some;
  return (
    <p className="say">
      {words.right(first.right, first.answers)} {screen.step === "talk" ? advice : null}
    </p>
  );
}
