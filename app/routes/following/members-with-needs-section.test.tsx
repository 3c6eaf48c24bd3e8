import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { MemberNeedsTrainerReason } from "~/cohorts/needs/reasons";
import type { NeedItem } from "~/cohorts/needs/standing";
import { MembersWithNeedsSection, type MembersWithNeedsSectionProps } from "./members-with-needs-section";
import { SaidAboutMember } from "./said-about-member";

const course = {
  id: "proef",
  label: "1",
  title: "Proef",
  language: "nl",
  lessons: [1, 2, 3].map((number) => ({ id: `les-${number}`, number, short: `Les ${number}`, questions: 5 })),
  objectives: { "L1.1": "Je kunt rekenen.", "L1.2": "Je kunt lezen.", "L1.3": "Je kunt schrijven." },
  finalTest: null,
  hasClosingCase: false,
};
const now = new Date("2026-11-30T09:00:00Z");
type Needs = { learnerId: string; name: string; needs: MemberNeedsTrainerReason[]; item?: NeedItem }[];

function show(needs: Needs, more: Partial<MembersWithNeedsSectionProps> = {}): string {
  const { arranged = [] } = more;
  const [inNeed, apart] = [needs.length, arranged.length];
  const figures = { members: inNeed + apart + 4, needs: inNeed, arranged: apart, onSchedule: 4, certificates: 0 };
  const given = {
    needs: needs.map((each) => ({ item: null, ...each, course })),
    arranged,
    bounced: [],
    about: null,
    ...more,
  };
  const frame = { cohortId: "groep", language: "nl", viewerId: "marieke", formId: "f", back: "", now, figures };
  return renderToStaticMarkup(<MembersWithNeedsSection {...frame} {...given} />);
}
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([,.;’])/g, "$1");
const one = (...needs: MemberNeedsTrainerReason[]) => show([{ learnerId: "zoe", name: "Zoë", needs }]);

it("whoever is stuck is told why in words of the course, and gets a message", () => {
  const html = one(
    { kind: "stuck-lesson", lessonIds: ["les-1", "les-3"], failed: [3, 2] },
    { kind: "stuck-objective", objectiveIds: ["L1.1", "L1.2", "L1.3"] },
    { kind: "behind", scopes: ["les-1", ""], days: 3 },
  );
  expect(text(html)).toContain("Zoë vast Haalde les 1 drie keer en les 3 twee keer niet.");
  // Two reasons with one objective are enough here; the page of the member has all of them.
  expect(text(html)).toContain("‘Je kunt rekenen’ en nog 2.");
  expect(text(html)).not.toContain("Je kunt lezen");
  expect(text(html)).not.toContain("deadlines");
  expect(html).toContain(
    'href="/cohorts/groep/learners/zoe/message?from=list&amp;reason=stuck-lesson" aria-label="Schrijf aan Zoë"',
  );
  expect(html).not.toContain("/extension");
});

it("the act fits the reason: long silence asks for a message, being late for time, used up attempts for new ones", () => {
  const behind = { kind: "behind", scopes: ["les-2"], days: 22 } as const;
  const silent = one({ kind: "silent", days: 29, begun: false }, { ...behind, scopes: ["les-2"] });
  expect(text(silent)).toContain("Zoë te laat Begon nog niet aan de lessen. De deadline voor les 2 is voorbij.");
  expect(silent).toContain('href="/cohorts/groep/learners/zoe/message?from=list&amp;reason=silent"');
  expect(silent).not.toContain("/extension");
  expect(one({ ...behind, scopes: ["les-2"] })).toContain('href="/cohorts/groep/learners/zoe/extension?from=list"');
  const used = one({ kind: "stuck-final-test", attempts: 3, tests: 3, from: "2026-12-07T09:00:00Z" });
  expect(used).toContain('href="/cohorts/groep/learners/zoe/final-test?from=list"');
  expect(text(used)).toContain(
    "Gebruikte alle drie de pogingen voor de eindtoets. Een nieuwe kan vanaf maandag 7 december 2026 om 10:00.",
  );
  expect(one({ kind: "unclaimed", days: 9 })).toContain("message?from=list&amp;reason=unclaimed");
  const failed = one({ kind: "failed-final-test", tests: 1, from: null });
  expect(failed).toContain("message?from=list&amp;reason=failed-final-test");
  expect(text(failed)).toContain(
    "De laatste poging voor de eindtoets lukte niet. De wachttijd voor een nieuwe is voorbij.",
  );
});

it("done and later are buttons of one form with the name in them, and later says which day that is", () => {
  const html = one({ kind: "unclaimed", days: 9 });
  expect(html.match(/<form/g)).toHaveLength(1);
  expect(html).toContain('action="/cohorts/groep/learners/zoe/need"');
  const names = [...html.matchAll(/aria-label="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual([
    "Schrijf aan Zoë",
    "Gedaan voor Zoë",
    "Later voor Zoë",
    "Morgen, di 1 dec, voor Zoë",
    "Volgende week, ma 7 dec, voor Zoë",
    "Andere dag, of met aantekening, voor Zoë",
  ]);
});

it("eight are seen at once, the others behind a fold, and beyond a hundred in the table; nobody is said in words", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => {
      return { learnerId: `id-${n}`, name: `Naam ${n}`, needs: [{ kind: "silent" as const, days: 15, begun: true }] };
    });
  const [before = "", fold = ""] = show(many(13)).split('<details class="fold"');
  expect(text(before)).toContain("13 hebben je nodig 4 op schema, 0 geregeld of later. Samen 17.");
  expect([before, fold].map((part) => part.match(/<li id="need-/g)?.length)).toEqual([8, 5]);
  expect(text(fold)).toContain("En vijf die kunnen wachten");
  const huge = show(many(130));
  expect(huge.match(/<li id="need-/g)).toHaveLength(100);
  expect(huge).toContain('<a href="/cohorts/groep?show=needs#matrix">Nog 30 staan in de tabel</a>');
  expect(text(show([]))).toContain("Niemand heeft je nu nodig 4 op schema, 0 geregeld of later. Samen 4.");
});

const item = (own: Partial<NeedItem>): NeedItem & { until: string } => ({
  kind: "message",
  until: "2026-12-06T23:00:00Z",
  reasons: [],
  note: "",
  actor: "marieke",
  by: "Marieke",
  at: "2026-11-30T08:12:00Z",
  ...(own as object),
});

it("what is arranged says who did what and when, until when, with the note; and it can be put back", () => {
  const html = show([], {
    arranged: [
      { learnerId: "daan", name: "Daan", item: item({}) },
      {
        learnerId: "hanna",
        name: "Hanna",
        item: item({ kind: "extension", actor: "y", by: "Youssef", at: "2026-11-29T20:00:00Z" }),
      },
      {
        learnerId: "tom",
        name: "Tomáš",
        item: item({ kind: "later", actor: null, by: null, note: "Belt <maandag>." }),
      },
    ],
  });
  expect(text(html)).toContain("Geregeld of later, 3");
  expect(text(html)).toContain("Daan, jij schreef om 09:12, terug op ma 7 dec");
  expect(text(html)).toContain("Hanna, Youssef gaf gisteren meer tijd, terug op ma 7 dec");
  expect(text(html)).toContain("Tomáš, iemand zonder account koos om 09:12 ‘later’");
  expect(html).toContain("Belt &lt;maandag&gt;.");
  expect(html.match(/value="back"/g)).toHaveLength(3);
  expect(html).toContain('aria-label="Zet Tomáš terug op de lijst"');
});

it("who is back on the list shows what a trainer did before", () => {
  const needs = [{ kind: "behind" as const, scopes: ["les-2"], days: 8 }];
  const html = show([{ learnerId: "zoe", name: "Zoë", needs, item: item({ at: "2026-11-22T08:12:00Z" }) }]);
  expect(text(html)).toContain("De deadline voor les 2 is voorbij. Jij schreef op 22 nov.");
});

it("invitations that did not arrive are one line outside the sum", () => {
  const bounced = ["", "Bo", "Cor"].map((name, n) => ({ id: `${n}`, name, email: `x${n}@example.org` }));
  const html = show([], { bounced });
  expect(text(html)).toContain("Drie uitnodigingen kwamen niet aan: x0@example.org, Bo en nog 1.");
  expect(text(html)).toContain("Samen 4.");
  expect(text(show([], { bounced: bounced.slice(0, 1) }))).toContain("Eén uitnodiging kwam niet aan: x0@example.org.");
});

it("after an act the list says what was done and until when, and what can be undone has a button for that", () => {
  const about = {
    learnerId: "zoe",
    name: "Zoë",
    done: "need",
    standing: "arranged",
    until: "2026-12-06T23:00:00Z",
  } as const;
  const done = show([], { about });
  expect(text(done)).toContain("Zoë staat tot maandag 7 december bij ‘Geregeld of later’.");
  expect(done).toContain('id="said" tabindex="-1"');
  expect(done).toContain('aria-label="Maak ongedaan: Zoë"');
  const written = show([], { about: { ...about, done: "message" } });
  expect(text(written)).toContain("Je bericht aan Zoë is verstuurd. Zoë staat tot maandag 7 december");
  expect(written).not.toContain("Maak ongedaan");
  const half = show([], { about: { ...about, done: "extension", standing: "needs", until: null } });
  expect(text(half)).toContain("Zoë heeft meer tijd. Zoë blijft op de lijst: er is nog iets anders.");
  const back = show([], { about: { ...about, done: "back", standing: "needs", until: null } });
  expect(text(back)).toContain("Zoë staat weer op de lijst.");
});

it("the note and the date of ‘later’ stay visible after an act, and who was put back is named", () => {
  const kept = { kind: "later", until: "2026-12-17T23:00:00Z", note: "Belt zelf." } as const;
  const reminded = item({ kind: "reminder", until: kept.until, kept });
  const html = show([], { arranged: [{ learnerId: "tarik", name: "Tarik", item: reminded }] });
  expect(text(html)).toContain("Tarik, jij stuurde om 09:12 een herinnering, terug op vr 18 dec");
  expect(html).toContain("Belt zelf.");
  const needs = [{ kind: "behind" as const, scopes: ["les-2"], days: 8 }];
  const back = show([{ learnerId: "zoe", name: "Zoë", needs, item: item({ kind: "back" }) }]);
  expect(text(back)).toContain("Jij zette Zoë om 09:12 terug op de lijst.");
});

it("who is back before the end of what a trainer did reads that there is something new, and nobody else does", () => {
  const item = (until: string): NeedItem => ({
    ...{ kind: "message", until, reasons: [], note: "", actor: "marieke", by: "Marieke", at: "2026-11-26T09:00:00Z" },
  });
  const row = (until: string) =>
    text(show([{ learnerId: "zoe", name: "Zoë", needs: [{ kind: "unclaimed", days: 9 }], item: item(until) }]));
  expect(row("2026-12-02T23:00:00Z")).toContain(
    "Jij schreef op 26 nov. Weer op de lijst, want er is iets nieuws: haalde alles, zonder certificaat.",
  );
  expect(row("2026-11-29T23:00:00Z")).not.toContain("Weer op de lijst");
});

it("the sentence about an act names the group of a member once", () => {
  const about = { learnerId: "zoe", name: "Zoë", done: "finalTest", standing: "on-schedule", until: null } as const;
  const frame = { formId: "f", back: "" };
  const said = renderToStaticMarkup(<SaidAboutMember frame={frame} group={{ id: "g", name: "Oost" }} about={about} />);
  expect(text(said)).toContain("Zoë (Oost) heeft nieuwe pogingen voor de eindtoets. Zoë ligt op schema.");
});
