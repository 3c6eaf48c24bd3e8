import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { MemberBeforeSitting } from "~/cohorts/sittings/members-before-sitting";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";
import { MembersNotBegunTable } from "./sitting-parts";

it("who passed already can't begin, and gets no sign of a problem", () => {
  const draw = (before: MemberBeforeSitting) =>
    renderToStaticMarkup(
      <MessagesContext.Provider value={messagesFor("nl")}>
        <MembersNotBegunTable caption="" cohortId="c" members={[{ learnerId: "l", name: "Noor", before }]} />
      </MessagesContext.Provider>,
    );
  const sign = (name: StateSignName) => renderToStaticMarkup(<StateSign name={name} />);
  for (const kind of ["supervised", "undecided", "used"] as const) expect(draw({ kind })).toContain(sign("done"));
  expect(draw({ kind: "lessons", missing: 2 })).toContain(sign("again"));
  expect(draw({ kind: "again" })).toContain(sign("open"));
});
