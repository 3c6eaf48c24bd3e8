import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { MemberBeforeSitting } from "~/cohorts/sittings/members-before-sitting";
import type { SittingState } from "~/learning/sitting/sitting";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";
import { MembersBeforeSitting, MembersNotBegunTable, SittingFacts } from "./sitting-parts";

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

it("who can begin comes before who can't, and who passed under supervision is folded with the number", () => {
  const of = (name: string, before: MemberBeforeSitting) => ({ learnerId: name, name, before });
  const members = [
    of("Aukje", { kind: "ready" }),
    of("Bilal", { kind: "lessons", missing: 2 }),
    of("Corrie", { kind: "supervised" }),
    of("Dewi", { kind: "supervised" }),
  ];
  const draw = (able: string | null) =>
    renderToStaticMarkup(
      <MessagesContext.Provider value={messagesFor("nl")}>
        <MembersBeforeSitting cohortId="c" able={able} members={members} />
      </MessagesContext.Provider>,
    );
  const html = draw("Kan beginnen");
  const places = [
    "Aukje",
    "Kan niet beginnen",
    "Bilal",
    "<details",
    "Twee zijn al geslaagd onder toezicht",
    "Corrie",
    "Dewi",
  ];
  expect(places.map((text) => html.indexOf(text))).toEqual(
    places.map((text) => html.indexOf(text)).toSorted((a, b) => a - b),
  );
  expect(html).toContain("Twee zijn al geslaagd onder toezicht");
  expect(draw(null)).not.toContain("Aukje");
});

it("the row about the certificate says what holds: without supervision after a lapse, nothing of a sitting that was withdrawn", () => {
  const draw = (state: SittingState) => {
    const [opensAt, closesAt] = [new Date("2027-03-01T10:00:00Z"), new Date("2027-03-01T12:00:00Z")];
    const times = { opensAt, closesAt, closedAt: null, lapsesAt: new Date("2027-03-04T12:00:00Z") };
    const sitting = { id: "s", room: "2.14", supervisedBy: { by: "SW-2B", isGroup: true }, state, ...times };
    return renderToStaticMarkup(
      <MessagesContext.Provider value={messagesFor("nl")}>
        <SittingFacts sitting={sitting} />
      </MessagesContext.Provider>,
    );
  };
  for (const state of ["planned", "open", "ended", "closed"] as const)
    expect(draw(state)).toContain("onder toezicht van de groep SW-2B");
  expect(draw("lapsed")).toContain("zonder toezicht");
  for (const state of ["lapsed", "withdrawn"] as const) expect(draw(state)).not.toContain("onder toezicht van");
  expect(draw("withdrawn")).not.toContain("Op het certificaat");
});
