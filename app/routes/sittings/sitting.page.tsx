import type { SittingAttemptForTrainer, SittingForTrainer, SittingPageData } from "~/cohorts/sittings/sitting-views";
import { isSittingUndecided } from "~/learning/sitting/sitting";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { cohortMemberPath, cohortSittingPath, cohortSittingsPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { formatTimeOfDay } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { FieldProblem } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable, type ResponsiveTableColumn } from "~/ui/responsive-table";
import { CloseSection, type PageOfCohort, tickFormId } from "./sitting-close";
import { MembersBeforeSitting, SittingFacts, SittingStateLine } from "./sitting-parts";
import { composeShownTicks, everyoneField } from "./sittings.form";
import { AgainLink, WithdrawSection } from "./withdraw-section";

interface SittingPageProps {
  cohort: { id: string; name: string; archivedAt: Date | null };
  page: SittingPageData;
  now: Date;
  done: "opened" | "ticked" | "closed" | null;
  /** Whether the trainer tried to close without saying that they know who would be without supervision. */
  unconfirmed: boolean;
  /** Whether the trainer tried to withdraw it when somebody had begun. */
  begun: boolean;
  /** Whether the trainer ticked or closed when the sitting was decided already, so that nothing was stored. */
  late: boolean;
}

/** The trainer's page of one sitting: who began, who was there, who can't begin, and closing it. It has no results. */
export function SittingPage({ cohort, page, now, done, unconfirmed, begun, late }: SittingPageProps) {
  const { sitting: words } = useMessages();
  const { sitting, attempts, others } = page;
  const isUndecided = isSittingUndecided(sitting.state);
  const handedIn = attempts.filter(({ handedInAt }) => handedInAt !== null).length;
  const told = attempts.length > 0 ? words.page.count(attempts.length, handedIn) : words.page.noAttempts;
  const follow = isUndecided ? JSON.stringify(words.page.follow) : undefined;
  return (
    <div id="sitting" data-follow={follow} data-told={isUndecided ? told : words.states[sitting.state]}>
      <div className="wrap band">
        <CohortHeading
          cohort={cohort}
          title={<span className="named">{words.page.title(sitting.room)}</span>}
          current="sittings"
          up={{ href: cohortSittingsPath(cohort.id), text: `${cohort.name}: ${words.title}` }}
        />
        {done ? (
          <div className="mt5">
            <ActionDoneNotice>{words.page.done[done]}</ActionDoneNotice>
          </div>
        ) : null}
        {late && !isUndecided ? (
          <div className="problem mt5" role="alert">
            <p className="named">{words.page.tooLate(page.closedBy, sitting.closedAt)}</p>
          </div>
        ) : null}
        <div className="flow read mt5">
          {begun && attempts.length > 0 ? (
            <div role="alert">
              <FieldProblem id="begun">{words.withdraw.begun}</FieldProblem>
            </div>
          ) : null}
          <SittingStateLine sitting={sitting} />
          <p className="lead">
            <About sitting={sitting} />
          </p>
          {cohort.archivedAt && isUndecided ? <p>{words.page.inArchive}</p> : null}
          {sitting.state === "withdrawn" && !cohort.archivedAt ? (
            <AgainLink cohortId={cohort.id} sitting={sitting} />
          ) : null}
          <SittingFacts sitting={sitting} />
          {sitting.state === "planned" || sitting.state === "open" ? (
            <p className="row">
              <a className="btn" href={`${cohortSittingPath(cohort.id, sitting.id)}/wall`}>
                {words.page.wall}
              </a>
              <span className="small">{words.page.wallNote}</span>
            </p>
          ) : null}
        </div>
      </div>
      <TitledPageRow title={words.page.attempts} note={isUndecided ? words.page.attemptsNote : undefined}>
        <div className="flow">
          {isUndecided ? <p>{told}</p> : attempts.length === 0 ? <p>{words.page.noAttemptsEver}</p> : null}
          {isUndecided ? (
            <TickForm cohortId={cohort.id} page={page} now={now} />
          ) : attempts.length > 0 ? (
            <AttemptTable cohortId={cohort.id} page={page} />
          ) : null}
          {isUndecided ? (
            <p className="small mt3">
              <span>{words.page.asOf(now)}</span>{" "}
              <span id="sitting-follows" data-own="">
                {words.page.saveFirst}
              </span>{" "}
              <a id="sitting-again" href={cohortSittingPath(cohort.id, sitting.id)}>
                {words.page.refresh}
              </a>
            </p>
          ) : null}
          {page.left.supervised > 0 && !isUndecided ? (
            <p className="mt3">{words.page.leftTicked(page.left.supervised)}</p>
          ) : null}
          {page.left.others > 0 ? <p className="mt3">{words.page.left(page.left.others)}</p> : null}
        </div>
      </TitledPageRow>
      {others.length > 0 ? (
        <TitledPageRow title={words.page.others}>
          <MembersBeforeSitting cohortId={cohort.id} able={words.page.able} members={others} />
        </TitledPageRow>
      ) : null}
      {page.canWithdraw ? <WithdrawSection cohortId={cohort.id} sitting={sitting} /> : null}
      {isUndecided && !page.canWithdraw ? (
        <CloseSection cohortId={cohort.id} page={page} unconfirmed={unconfirmed} />
      ) : null}
    </div>
  );
}

function About({ sitting: { state, lapsesAt, closedAt } }: { sitting: SittingForTrainer }) {
  const { about } = useMessages().sitting;
  if (state === "ended") return about.ended(lapsesAt);
  if (state === "closed" || state === "withdrawn") return about[state](closedAt ?? lapsesAt);
  return about[state];
}

type TickName = "present" | "identity";

/** The attempts with their ticks, which can be changed until the sitting is decided. */
function AttemptTable({ cohortId, page: { sitting, attempts } }: PageOfCohort) {
  const { sitting: words, locale } = useMessages();
  const { columns, ...texts } = words.page;
  const canTick = isSittingUndecided(sitting.state);
  const tick = (
    key: TickName,
    isTicked: (attempt: SittingAttemptForTrainer) => boolean,
  ): ResponsiveTableColumn<SittingAttemptForTrainer> => ({
    key,
    label: columns[key],
    cell: (attempt) =>
      canTick ? (
        <label className="tick">
          <input type="checkbox" name={key} value={attempt.attemptId} defaultChecked={isTicked(attempt)} />
          <span className="vh">{texts[key](attempt.name)}</span>
        </label>
      ) : isTicked(attempt) ? (
        texts.yes
      ) : (
        texts.no
      ),
  });
  return (
    <ResponsiveTable
      caption={texts.attempts}
      rows={attempts}
      rowKey={({ attemptId }) => attemptId}
      keyed
      columns={[
        {
          key: "name",
          label: columns.name,
          cell: ({ learnerId, name }) => (
            <a className="named" href={cohortMemberPath(cohortId, learnerId)}>
              {name}
            </a>
          ),
        },
        { key: "begun", label: columns.begun, cell: ({ startedAt }) => formatTimeOfDay(startedAt, locale) },
        { key: "handedIn", label: columns.handedIn, cell: (attempt) => <HandedIn attempt={attempt} /> },
        tick("present", ({ present }) => present),
        tick("identity", ({ identitySeen }) => identitySeen),
      ]}
    />
  );
}

/**
 * The form with the ticks. A hidden field says what the page showed, so that only what this trainer changed is stored. Fields and the button that
 * close the sitting stand lower on the page and belong to this form too, so that closing counts the ticks that are on the screen.
 */
function TickForm({ cohortId, page, now }: PageOfCohort & { now: Date }) {
  const { page: words } = useMessages().sitting;
  const { sitting, attempts, left } = page;
  const canTickTogether = attempts.length > 1 && attempts.some(({ present }) => !present);
  return (
    <Form className="flow" id={tickFormId} action={cohortSittingPath(cohortId, sitting.id)} noValidate inArchive="open">
      <input type="hidden" name="shown" value={composeShownTicks(attempts)} />
      {attempts.length > 0 ? (
        <>
          <AttemptTable cohortId={cohortId} page={page} />
          <p className="small">{words.identityNote}</p>
        </>
      ) : null}
      {left.supervised > 0 ? (
        <>
          <p>{words.leftTicked(left.supervised)}</p>
          <label className="tick">
            <input type="checkbox" name="takeBack" value={new Date(now).toISOString()} />
            <span>{words.takeBack(left.supervised)}</span>
          </label>
        </>
      ) : null}
      {attempts.length + left.supervised > 0 ? (
        <p className="row">
          <button className="btn" type="submit">
            {words.save}
          </button>
          {/* The second button of the form, because Enter in a box presses the first one. */}
          {canTickTogether ? (
            <button className="btn quiet" type="submit" name={everyoneField} value="1" aria-describedby="everyone-note">
              {words.everyone}
            </button>
          ) : null}
        </p>
      ) : null}
      {canTickTogether ? (
        <p className="small" id="everyone-note">
          {words.everyoneNote(attempts.length)}
        </p>
      ) : null}
    </Form>
  );
}

function HandedIn({ attempt: { handedIn, handedInAt } }: { attempt: SittingAttemptForTrainer }) {
  const { sitting, locale } = useMessages();
  if (handedIn === "busy") return sitting.page.busy;
  if (handedIn === "left-group") return sitting.page.leftGroup(handedInAt);
  if (handedIn === "after-closing") return sitting.page.afterClosing(handedInAt);
  if (handedIn === "late" || handedInAt === null) return sitting.page.late(handedInAt);
  return formatTimeOfDay(handedInAt, locale);
}
