import { type Batch, type BatchesLeft, type BatchPreview, needsDraft } from "~/cohorts/batches/batch";
import type { ReadersOfSitting } from "~/cohorts/batches/readers-of-sitting";
import { computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { batchPath, batchPreviewPath } from "~/ui/addresses";
import { DefinitionList } from "~/ui/blocks";
import type { CohortIdAndName } from "~/ui/cohorts/cohort-member-page-layout";
import { useDeadlineScopeName } from "~/ui/cohorts/deadline-scope-name";
import { addToQuery, type WayBackFromBatch } from "~/ui/cohorts/way-back";
import { CourseLanguageProvider } from "~/ui/course-text";
import { formatLongDate, formatLongDateTime, formatShortDateTime } from "~/ui/dates";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { BatchNames } from "./batch-names";
import { BatchPageLayout, NotMembersNotice } from "./batch-page-layout";
import { BatchesLeftLine } from "./batches-left-line";
import { sendBatchForm } from "./preview.form";
import { ListEffect, PeopleSetApart } from "./preview-list-effect";
import { GivenBefore, isAllLate, MoveAlong } from "./preview-more-time";
import { ReadersAboutSitting } from "./readers-about-sitting";

interface BatchPreviewPageProps {
  cohort: CohortIdAndName & { endsOn: string };
  /** The id of the trainer who looks. */
  viewerId: string;
  now: Date;
  batch: Batch;
  preview: BatchPreview;
  replyAddress: string | null;
  lessons: { id: string; number: number }[];
  language: string;
  /** How many batches are left this hour. Null if nothing is mailed. */
  left: BatchesLeft | null;
  /** How many people the trainer left out just now. */
  leftOut: number;
  /** The sitting of which the message tells, and whom it may leave out; or null. */
  sitting: { sittingId: string; parts: ReadersOfSitting } | null;
  back: WayBackFromBatch;
  form: RefusedFormState | undefined;
}

/** The page that shows who gets what, with one button that sends it. */
export function BatchPreviewPage(props: BatchPreviewPageProps) {
  const { cohort, batch, preview, lessons, language, left, leftOut, sitting, back, viewerId, now, form } = props;
  const { batch: words } = useMessages();
  const { gets, skipped, letter, apart, onList, problem } = preview;
  const { act } = batch;
  return (
    <BatchPageLayout cohort={cohort} title={words.titles[act](gets.length)}>
      <div className="flow read">
        {leftOut > 0 ? <ActionDoneNotice>{words.preview.apart.leftOut(leftOut)}</ActionDoneNotice> : null}
        <p className="lead">{words.preview.leads[act]}</p>
        <NotMembersNotice batch={batch} />
        {letter ? <Letter letter={letter} batch={batch} replyAddress={props.replyAddress} /> : null}
        {batch.draft && "scope" in batch.draft ? (
          <CourseLanguageProvider language={language}>
            <ExtensionFacts draft={batch.draft} lessons={lessons} endsOn={cohort.endsOn} />
          </CourseLanguageProvider>
        ) : null}
        {act === "extension" ? <GivenBefore {...props} /> : null}
        {problem ? <Problem problem={problem} /> : <ListEffect effect={onList} toGroup={batch.toGroup} />}
        {sitting ? <ReadersAboutSitting parts={sitting.parts} /> : null}
        {(["open", "undecided"] as const).map((stake) => (
          <AtStake key={stake} stake={stake} people={preview.atStake[stake]} />
        ))}
        <PeopleSetApart people={apart} viewerId={viewerId} now={now} />
        {problem ? null : <Gets {...props} />}
        {act === "extension" || act === "reminder" ? (
          <Skipped
            people={skipped}
            title={words.preview.skipped[act](skipped.length)}
            why={words.preview.skippedWhy[isAllLate(batch) ? "allLate" : act]}
          />
        ) : null}
        <SchemaForm className="flow" schema={sendBatchForm} state={form} words={words.preview.errors}>
          <input type="hidden" name="draft" value={batch.draftNo} />
          {preview.isGivenMeanwhile ? <input type="hidden" name="again" value="on" /> : null}
          <CourseLanguageProvider language={language}>
            <MoveAlong {...props} />
          </CourseLanguageProvider>
          {gets.length === 0 ? <p>{words.preview.nobody}</p> : null}
          <p className="row">
            {gets.length > 0 && !problem ? (
              <button className="btn" type="submit">
                {words.preview.send[act](gets.length)}
              </button>
            ) : null}
            {needsDraft(act) ? (
              <a className="btn quiet" href={batchPath(cohort.id, batch.id) + back.query}>
                {words.preview.change}
              </a>
            ) : null}
            <a className="go" href={back.page}>
              {words.cancel[act]}
            </a>
          </p>
          {left ? <BatchesLeftLine {...left} /> : null}
        </SchemaForm>
      </div>
    </BatchPageLayout>
  );
}

function Letter({
  letter,
  batch,
  replyAddress,
}: {
  letter: NonNullable<BatchPreview["letter"]>;
  batch: Batch;
  replyAddress: string | null;
}) {
  const { preview: words } = useMessages().batch;
  const replies = batch.draft !== null && "replies" in batch.draft && batch.draft.replies && replyAddress !== null;
  return (
    <>
      <section aria-labelledby="letter">
        <h2 id="letter">{words.letterFor(letter.reader)}</h2>
        <div className="shown-mail">
          <p className="who">{letter.subject}</p>
          <p className="typed">{letter.text}</p>
        </div>
      </section>
      <p className="small">{replies ? words.repliesTo(replyAddress) : words.noReplies}</p>
      {letter.hasName && batch.members.length > 1 ? <p className="small">{words.ownName}</p> : null}
    </>
  );
}

function ExtensionFacts({
  draft,
  lessons,
  endsOn,
}: {
  draft: { scope: string; day: string; time: string; reason: string };
  lessons: BatchPreviewPageProps["lessons"];
  endsOn: string;
}) {
  const { batch, locale } = useMessages();
  const { preview: words } = batch;
  const nameOf = useDeadlineScopeName(lessons);
  const dueAt = computeMomentFromAmsterdamTime(draft.day, draft.time);
  return (
    <>
      <DefinitionList
        facts={[
          { label: words.what, value: nameOf(draft.scope) },
          { label: words.until, value: dueAt ? formatLongDateTime(dueAt, locale) : draft.day },
          { label: words.reason, value: <span className="typed">{draft.reason}</span> },
        ]}
      />
      {draft.day > endsOn ? <p>{words.afterEnd(formatLongDate(endsOn, locale))}</p> : null}
    </>
  );
}

function Problem({ problem }: { problem: NonNullable<BatchPreview["problem"]> }) {
  const { errors } = useMessages().batch.preview;
  const isNoneLate = problem !== "not-running" && problem.problems.scope === "scope-none-late";
  const reason = problem === "not-running" ? problem : isNoneLate ? "scope-none-late" : "invalid";
  return (
    <p className="problem">
      <StateSign name="stuck" />
      <span>{errors[reason]}</span>
    </p>
  );
}

function Gets({ cohort, batch, preview, back }: BatchPreviewPageProps) {
  const { batch: words, locale } = useMessages();
  const { gets, letter } = preview;
  const path = batchPreviewPath(cohort.id, batch.id);
  const tellDueNow = ({ first, last }: { first: Date; last: Date }) => {
    const [from, until] = [formatShortDateTime(first, locale), formatShortDateTime(last, locale)];
    return words.preview.dueNow(from, from === until ? null : until);
  };
  return (
    <BatchNames people={gets} title={words.preview.gets[batch.act](gets.length)} mostInSight={24}>
      {({ learnerId, name, dueNow, lessons }) =>
        letter?.hasName && gets.length > 1 ? (
          <a href={path + addToQuery(back.query, "as", learnerId)} aria-label={words.preview.showFor(name)}>
            {name}
          </a>
        ) : (
          <>
            {name}
            {lessons?.length ? <span className="small">, {words.preview.lessons(lessons)}</span> : null}
            {dueNow ? <span className="small">, {tellDueNow(dueNow)}</span> : null}
          </>
        )
      }
    </BatchNames>
  );
}

/** Whom a batch removes while they have an attempt of a sitting that loses by it. */
function AtStake({ stake, people }: { stake: keyof BatchPreview["atStake"]; people: BatchPreview["skipped"] }) {
  const words = useMessages().batch.preview.atStake[stake];
  if (people.length === 0) return null;
  return (
    <>
      <BatchNames people={people} title={words.title(people.length)} />
      <p>{words.why}</p>
    </>
  );
}

function Skipped({ people, title, why }: { people: BatchPreview["skipped"]; title: string; why: string }) {
  if (people.length === 0) return null;
  return (
    <>
      <BatchNames people={people} title={title} />
      <p className="small">{why}</p>
    </>
  );
}
