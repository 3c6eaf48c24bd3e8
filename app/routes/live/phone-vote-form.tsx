import type { PhonePage } from "~/cohorts/live/phone-page";
import type { LiveVote } from "~/cohorts/live/steps";
import { livePhonePath } from "~/ui/addresses";
import { Form } from "~/ui/forms/form";
import { CourseHtml, TextWithCourseWords } from "~/ui/html";
import { listChosenLetters, optionLetter } from "~/ui/live/letters";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

interface PhoneVoteFormProps {
  code: string;
  page: PhonePage;
  vote: LiveVote;
  /** Whether the form was sent without a choice. */
  isEmpty: boolean;
}

/** The form of a vote. With the script, a choice is sent at once; without it, by the button. */
export function PhoneVoteForm({ code, page, vote, isEmpty }: PhoneVoteFormProps) {
  const { phone: words, screen } = useMessages().live;
  const { no, stem, options, choose, first, caseTitle } = page;
  const chosen = page[vote];
  const over =
    vote === "first" ? words.first : first ? words.firstChoice(listChosenLetters(options, first)) : words.second;
  const texts = {
    saving: words.saving,
    offline: words.offline,
    stored: words.stored("{letters}"),
    closed: words.closed,
  };
  return (
    <Form action={`${livePhonePath(code)}/vote`} className="vote-form" data-live-vote={JSON.stringify(texts)}>
      <input type="hidden" name="round" value={no} />
      <input type="hidden" name="vote" value={vote} />
      <p className="over">{over}</p>
      {caseTitle ? (
        <p className="small">
          <TextWithCourseWords text={screen.inCase(caseTitle)} ofCourse={caseTitle} />
        </p>
      ) : null}
      {vote === "second" ? <h1 data-heading="">{words.stay}</h1> : null}
      <fieldset aria-describedby={isEmpty ? "vote-state vote-problem" : "vote-state"}>
        <legend>
          {vote === "first" ? (
            <h1 data-heading="">
              <CourseHtml html={stem} />
            </h1>
          ) : (
            <CourseHtml html={stem} />
          )}
        </legend>
        {choose === "several" ? <p className="small">{words.several}</p> : null}
        {isEmpty ? (
          <div className="problem" id="vote-problem">
            <StateSign name="again" />
            <div>{words.errors["live-choose"]}</div>
          </div>
        ) : null}
        <div className="vote">
          {options.map(({ id, html }, at) => (
            <label key={id}>
              <b>{optionLetter(at)}</b>
              <CourseHtml html={html} />
              <input
                type={choose === "one" ? "radio" : "checkbox"}
                name="option"
                value={id}
                defaultChecked={chosen?.includes(id) ?? false}
                data-letter={optionLetter(at)}
              />
            </label>
          ))}
        </div>
      </fieldset>
      <p className="vote-state" id="vote-state" role="status">
        {chosen ? words.stored(listChosenLetters(options, chosen)) : ""}
      </p>
      <button className="btn" type="submit">
        {chosen ? words.change : words.vote}
      </button>
      <p className="small">{vote === "first" ? words.note : words.noteSecond}</p>
    </Form>
  );
}
