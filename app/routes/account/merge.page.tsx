import type { MergeQuestion } from "~/learning/records/guest-work";
import { AccountPageLayout, ActionDoneNotice } from "~/ui/account-page-layout";
import { mergePath } from "~/ui/addresses";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

/** Asks whether the account takes over what a guest did. It names what there is, and what happens at each answer. */
export function MergeQuestionPage({ question: { work, overlap, otherEdition } }: { question: MergeQuestion }) {
  const { titles, merge } = useMessages().account;
  const both = (["notes", "guesses", "choices"] as const).filter((kind) => overlap[kind]);
  return (
    <AccountPageLayout title={titles.merge} lead={merge.lead}>
      <TextList texts={work.map((kind) => merge.work[kind])} />
      <p>{merge.ifYes}</p>
      {both.length > 0 && (
        <>
          <p>{merge.overlap.intro}</p>
          <TextList texts={both.map((kind) => merge.overlap[kind])} />
        </>
      )}
      {otherEdition.length > 0 && (
        <>
          <p>{merge.otherEdition.intro}</p>
          <TextList texts={otherEdition.map((place) => merge.otherEdition[place])} />
        </>
      )}
      <p>{merge.ifNo}</p>
      <p>{merge.kept}</p>
      <Form className="row">
        <button className="btn" type="submit" name="take" value="yes">
          {merge.yes}
        </button>
        <button className="btn quiet" type="submit" name="take" value="no">
          {merge.no}
        </button>
      </Form>
    </AccountPageLayout>
  );
}

function TextList({ texts }: { texts: string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Tells what happened to what the guest did. After No, the choice can be made again. */
export function MergeDonePage({ done, next }: { done: "taken" | "left"; next: string }) {
  const { merge } = useMessages().account;
  const { title, text } = merge.done[done];
  return (
    <AccountPageLayout title={title}>
      <ActionDoneNotice>{text}</ActionDoneNotice>
      {done === "left" && (
        <p>
          {merge.done.yours} <a href={mergePath(next)}>{merge.done.again}</a>
        </p>
      )}
      <p>
        <a className="btn" href={next}>
          {merge.done.goOn}
        </a>
      </p>
    </AccountPageLayout>
  );
}
