/** Rows that are drawn once for members with the same progress are the rows that React draws for each member. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { MatrixCell, MatrixRow } from "~/cohorts/following/progress-matrix";
import { HtmlCacheContext, type RenderCachedHtml } from "../../cached-element";
import { MessagesContext, messagesFor } from "../../messages";
import type { Locale } from "../../messages/locale";
import { MatrixBody } from "./matrix-body";

const cell: MatrixCell = {
  state: "busy",
  look: "busy",
  score: null,
  late: false,
  passedIn: null,
  answered: 2,
  questions: 5,
  failed: 0,
};
const cells: (MatrixCell | null)[] = [
  cell,
  { ...cell, late: true },
  { ...cell, state: "passed", look: "passed", score: 0.9 },
  { ...cell, state: "passed", look: "passed", passedIn: "2025 & ouder" },
  { ...cell, state: "stuck", look: "failed", score: 0.4, failed: 2, late: true },
  { ...cell, state: "open", look: "open", late: true },
  null,
];
const row: MatrixRow = {
  learnerId: "0198c3f0-0000-7000-8000-000000000001",
  name: "Aaltje",
  edition: null,
  cells,
  passed: 2,
  lessons: 7,
  finalTest: "failed",
  finalTestFrom: "2026-12-07T09:00:00.000Z",
  finalTestScore: { passed: false, right: 12, questions: 25, needed: 18 },
  supervisedBy: null,
  certificate: null,
  activeDaysAgo: 0,
  standing: "on-schedule",
  late: true,
  courseLate: true,
  ownValues: "",
  actedAt: null,
};
const rows: MatrixRow[] = [
  row,
  { ...row, learnerId: "0198c3f0-0000-7000-8000-000000000002", name: `<b onclick="x">O'Neill & co</b> $& $1` },
  { ...row, learnerId: "0198c3f0-0000-7000-8000-000000000003", name: "Zoë", edition: "2", certificate: "valid" },
  { ...row, learnerId: "0198c3f0-0000-7000-8000-000000000004", name: "Boudewijn", ownValues: `<i>2B</i> · $& O'Neill` },
  {
    ...row,
    learnerId: "0198c3f0-0000-7000-8000-000000000005",
    name: "Dré",
    finalTest: "passed",
    supervisedBy: { by: "SW & co", isGroup: true },
  },
  ...(["open", "busy", "stuck", "passed", "hidden", "none", null] as const).map((finalTest, at) => ({
    ...row,
    learnerId: `0198c3f0-0000-7000-8000-00000000001${at}`,
    name: `Lid ${at}`,
    finalTest,
    finalTestScore: finalTest === "passed" ? { passed: true, right: 20, questions: 25, needed: 18 } : null,
    certificate: at % 2 === 0 ? null : ("claimable" as const),
  })),
];

function draw(keep: RenderCachedHtml | null, { locale = "nl" as Locale, scores = true } = {}): string {
  const picked = new Set([rows[1]?.learnerId ?? ""]);
  return renderToStaticMarkup(
    <HtmlCacheContext.Provider value={keep}>
      <MessagesContext.Provider value={messagesFor(locale)}>
        <table>
          <MatrixBody cohortId="0198c3f0-0000-7000-8000-0000000000aa" rows={rows} picked={picked} scores={scores} />
        </table>
      </MessagesContext.Provider>
    </HtmlCacheContext.Provider>,
  );
}

it("kept rows are equal to drawn ones, in every language and look, and no kept text tells of whom it is", () => {
  const kept = new Map<string, string>();
  const keep: RenderCachedHtml = (key, makeElement) => {
    if (!kept.has(key)) kept.set(key, renderToStaticMarkup(makeElement()));
    return kept.get(key) ?? "";
  };
  for (const locale of ["nl", "en"] as const) {
    for (const scores of [true, false]) {
      const drawn = draw(null, { locale, scores });
      // The second time everything is kept.
      for (const _ of [1, 2]) expect(draw(keep, { locale, scores })).toBe(drawn);
    }
  }
  // The first two members have the same progress, but one of them is picked.
  expect(kept.size).toBe(4 * rows.length);
  for (const text of [...kept.keys(), ...kept.values()]) {
    for (const { learnerId, name, ownValues } of rows) {
      if (ownValues) expect(text).not.toContain("2B");
      expect(text).not.toContain(learnerId);
      if (name !== "Aaltje") expect(text).not.toContain(name);
    }
  }
  expect(draw(null)).toContain("&lt;b onclick=&quot;x&quot;&gt;O&#x27;Neill &amp; co&lt;/b&gt; $&amp; $1");
});

it("the cell of the final test says when a next attempt can begin, in the language of the reader", () => {
  expect(draw(null)).toContain(
    "Eindtoets: alle pogingen gebruikt, een nieuwe kan vanaf maandag 7 december 2026 om 10:00, deadline voorbij",
  );
  expect(draw(null, { locale: "en" })).toContain("another one can begin from Monday");
});

it("a score just below the pass mark is not drawn as the pass mark", () => {
  const below: MatrixRow = {
    ...row,
    cells: [{ ...cell, state: "open", look: "failed", score: 0.7999, failed: 1 }],
    finalTestScore: { passed: false, right: 199, questions: 250, needed: 200 },
  };
  const drawn = renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor("nl")}>
      <table>
        <MatrixBody cohortId="0198c3f0-0000-7000-8000-0000000000aa" rows={[below]} picked={new Set()} scores />
      </table>
    </MessagesContext.Provider>,
  );
  expect(drawn.match(/79/g)).toHaveLength(2);
  expect(drawn).not.toMatch(/>80/);
});
