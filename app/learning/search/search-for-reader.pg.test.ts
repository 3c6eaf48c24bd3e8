import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner } from "~/../tests/support/factories";
import { createSearchableCourse } from "~/../tests/support/searchable-course";
import { archiveCourse } from "~/content/release/archive-course.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { storeCourseRelease } from "~/content/release/store-course-release.server";
import { newId } from "~/platform/ids";
import { searchForReader } from "./search-for-reader.server";
import type { SearchGroupName, SearchResults } from "./search-results";

const { pool, countStatements } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-11-29T12:00:00Z");

const paragraph = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("");

await storeCourseRelease(
  pool,
  createSearchableCourse({
    courseId: "buurt",
    lessons: [
      {
        id: "niveaus",
        passages: [
          {
            id: "inzoomen",
            title: "Inzoomen en uitzoomen",
            html: paragraph(
              "Wie kijkt, kiest. Het hart van samenlevingsopbouw is meso. Daar vinden mensen elkaar.",
              'Een buurt is <button type="button" class="term" popovertarget="term-buurt-1">meer dan straten</button><span class="note" id="term-buurt-1" popover=""><b>Buurt</b>Een geheimwoord in een uitleg.</span>.',
            ),
          },
          {
            id: "cafe",
            title: "Het café",
            html: paragraph("Micro/meso: de coöperatie ‘De Ruimte’ opent om tien uur."),
          },
        ],
      },
      {
        id: "straat",
        passages: [
          {
            id: "hek",
            title: "Het hek",
            kind: "case",
            html: paragraph("Opbouwwerkers praten met bewoners over het hek."),
          },
          {
            id: "teken",
            title: "Tekens",
            html: paragraph("Is 3 &lt; 4 &amp; is &lt;b&gt;vet&lt;/b&gt; een teken? Ja."),
          },
        ],
      },
    ],
    glossary: [
      {
        key: "meso",
        term: "Mesoniveau",
        definition: "Het niveau van mensen die iets delen.",
        synonyms: ["tussenlaag"],
      },
      { key: "buurt", term: "Buurt", definition: "Straten die bij elkaar horen." },
    ],
    sources: [{ key: "vos", title: "Onderzoek naar kiezen", authors: "Vos en Mulder" }],
  }),
  { now, hasEditionEverHadLearners: async () => false },
);

const find = (question: string, learnerId: string | null = null, more: SearchGroupName | null = null) =>
  searchForReader(pool, releases, { learnerId, question, more });
const passages = ({ passages: { hits } }: SearchResults) => hits.map(({ place }) => place.anchor);
const textOf = (parts: { text: string }[]) => parts.map(({ text }) => text).join("");
const marked = (parts: { text: string; found: boolean }[]) =>
  parts.filter(({ found }) => found).map(({ text }) => text);

async function writeNote(learnerId: string, text: string, place = "passage:inzoomen", courseId = "buurt") {
  await pool`
    insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
    values (${learnerId}, ${newId(now)}, ${courseId}, 'niveaus', ${place}, ${text}, ${now})`;
}

test("a passage is found in its sentence, with its place in the lesson", async () => {
  const { passages: found } = await find("meso");
  expect(found.total).toBe(2);
  const hit = found.hits.find(({ place }) => place.anchor === "inzoomen");
  expect(hit).toMatchObject({
    title: "Inzoomen en uitzoomen",
    piece: 1,
    place: { lessonId: "niveaus", number: 1 },
    state: null,
  });
  expect(textOf(hit?.quote ?? [])).toBe("Het hart van samenlevingsopbouw is meso. Daar vinden mensen elkaar.");
  expect(marked(hit?.quote ?? [])).toEqual(["meso"]);
});

test("accents, capitals, quotation marks and slashes are forgiven, and the text is shown as it is", async () => {
  for (const question of ["cafe", "CAFÉ", "cooperatie", "Coöperatie", "meso coöperatie", "ruimte", "micro"]) {
    expect(passages(await find(question)), question).toContain("cafe");
  }
  const [hit] = (await find("cooperatie")).passages.hits;
  expect(textOf(hit?.quote ?? [])).toBe("Micro/meso: de coöperatie ‘De Ruimte’ opent om tien uur.");
  expect(marked(hit?.quote ?? [])).toEqual(["coöperatie"]);
});

test("another form of a word, the beginning of a word and a part of a compound find it", async () => {
  expect(passages(await find("straat bewoner"))).toEqual([]);
  expect(passages(await find("bewoner"))).toEqual(["hek"]);
  expect(passages(await find("opbouwwerk"))).toEqual(["hek"]);
  expect(new Set(passages(await find("opbouw")))).toEqual(new Set(["inzoomen", "hek"]));
  // The last word may be a beginning at once; the others only if nothing else is found.
  expect(passages(await find("hart samenl"))).toEqual(["inzoomen"]);
  expect(passages(await find("samenl hart"))).toEqual(["inzoomen"]);
});

test("a term is found by its synonym, and leads to the passage that explains it", async () => {
  const { terms } = await find("tussenlaag");
  expect(terms.hits).toMatchObject([
    { term: "Mesoniveau", synonyms: ["tussenlaag"], place: { anchor: "term-meso", number: 1 } },
  ]);
  expect((await find("buurt")).terms.hits).toMatchObject([{ term: "Buurt", place: { anchor: "inzoomen" } }]);
  expect((await find("mulder")).sources.hits).toMatchObject([{ title: "Onderzoek naar kiezen", anchor: "source-vos" }]);
});

test("a typing error gets a suggestion that finds something", async () => {
  for (const [typed, meant] of [
    ["mezo", "meso"],
    ["samelevingsopbouw", "samenlevingsopbouw"],
    ["bewnoers", "bewoners"],
    ["mezo coöperatei", "meso cooperatie"],
  ] as const) {
    const results = await find(typed);
    expect(results, typed).toMatchObject({ isEmpty: true, suggestion: meant });
    expect((await find(meant)).isEmpty).toBe(false);
  }
  expect(await find("qqqqqqqq")).toMatchObject({ isEmpty: true, suggestion: null });
});

test("an explanation that opens at a word, and a stop word alone, find nothing", async () => {
  expect((await find("geheimwoord")).isEmpty).toBe(true);
  for (const question of ["de", "het een"])
    expect(await find(question), question).toMatchObject({ isEmpty: true, isTooCommon: true, suggestion: null });
  for (const question of ["geheimwoord", "de geheimwoord", "!?"])
    expect(await find(question), question).toMatchObject({ isEmpty: true, isTooCommon: false });
});

test("a text with signs of HTML comes back as it is written", async () => {
  const [hit] = (await find("vet")).passages.hits;
  expect(textOf(hit?.quote ?? [])).toBe("Is 3 < 4 & is <b>vet</b> een teken? Ja.");
  expect(marked(hit?.quote ?? [])).toEqual(["vet"]);
});

test("hostile questions find nothing, and never fail", async () => {
  const learnerId = await insertLearner(pool, now);
  for (const question of [
    "'",
    "''",
    "\\",
    "a & | ! :* <-> b",
    "(((((",
    "%%%___",
    "'; drop table note; --",
    "meso:*",
    "!meso",
    "\u0002meso\u0003",
    "💥",
    "ß ﬁ İ ǆ",
    "\u0301\u0301",
    "a".repeat(100),
    "mé".repeat(50),
    "١٢٣ 漢字 كلمة",
    '{},"',
    "{a,b}",
    "null",
    "a ".repeat(50),
    "1e999 0x41 -5",
  ]) {
    const results = await find(question, learnerId);
    expect(results.notes.total, question).toBe(0);
  }
  expect(await pool`select count(*)::int as n from note`).toBeDefined();
});

test("a learner finds their own notes, and nobody finds those of another", async () => {
  const [own, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  await writeNote(own, "Begin ik zelf wel eens op meso, of los ik het één voor één op? Mijn zeldzaamwoord.");
  await writeNote(own, "Ook hier meso.", "passage:weg");
  await writeNote(own, "zeldzaamwoord", "pre-question:vooraf");
  await writeNote(other, "Een anderwoord.");
  const { notes } = await find("zeldzaamwoord", own);
  expect(notes.total).toBe(1);
  expect(notes.hits).toMatchObject([{ place: "passage:inzoomen", heading: "Inzoomen en uitzoomen", isThere: true }]);
  expect(marked(notes.hits[0]?.quote ?? [])).toEqual(["zeldzaamwoord"]);
  const gone = (await find("meso", own)).notes.hits.find(({ place }) => place === "passage:weg");
  expect(gone).toMatchObject({ heading: null, isThere: false });
  for (const reader of [other, null]) expect((await find("zeldzaamwoord", reader)).isEmpty).toBe(true);
  expect((await find("anderwoord", own)).isEmpty).toBe(true);
});

test("a reader searches the edition in which they are, and others the newest", async () => {
  const course = (label: string, text: string) =>
    createSearchableCourse({
      courseId: "edities",
      label,
      lessons: [{ id: "een", passages: [{ id: "p", title: "P", html: paragraph(text) }] }],
    });
  const store = (label: string, text: string, at: Date) =>
    storeCourseRelease(pool, course(label, text), { now: at, hasEditionEverHadLearners: async () => false });
  await store("1", "Hier staat oudewoord.", now);
  const learnerId = await insertLearner(pool, now);
  await pool`insert into enrolment (learner_id, course_id, seq, label, at) values (${learnerId}, 'edities', 1, '1', ${now})`;
  await store("2", "Hier staat nieuwewoord.", new Date(now.getTime() + 1000));
  expect(passages(await find("oudewoord", learnerId))).toEqual(["p"]);
  expect(passages(await find("nieuwewoord", learnerId))).toEqual([]);
  expect(passages(await find("oudewoord"))).toEqual([]);
  expect(passages(await find("nieuwewoord"))).toEqual(["p"]);
  // A new release of an edition replaces what was found of the former one.
  await store("1", "Hier staat verbeterdwoord.", now);
  expect(passages(await find("oudewoord", learnerId))).toEqual([]);
  expect(passages(await find("verbeterdwoord", learnerId))).toEqual(["p"]);
  // An archived course is only there for who is enrolled.
  await archiveCourse(pool, { courseId: "edities", now });
  expect(passages(await find("verbeterdwoord", learnerId))).toEqual(["p"]);
  expect(passages(await find("nieuwewoord"))).toEqual([]);
});

test("an English course is searched by the rules of English", async () => {
  await storeCourseRelease(
    pool,
    createSearchableCourse({
      courseId: "english",
      language: "en",
      lessons: [
        {
          id: "one",
          passages: [{ id: "running", title: "Running", html: paragraph("She connected her neighbours’ libraries.") }],
        },
      ],
    }),
    { now, hasEditionEverHadLearners: async () => false },
  );
  for (const question of ["connecting", "library", "neighbour"])
    expect(passages(await find(question)), question).toEqual(["running"]);
});

test("of many hits some are shown, more if they are asked for, and all are counted", async () => {
  const all = Array.from({ length: 60 }, (_, at) => ({
    id: `p${at}`,
    title: `Deel ${at}`,
    html: paragraph(`Veelvoudig deel ${at}.`),
  }));
  await storeCourseRelease(
    pool,
    createSearchableCourse({ courseId: "veel", lessons: [{ id: "een", passages: all }] }),
    {
      now,
      hasEditionEverHadLearners: async () => false,
    },
  );
  const few = await find("veelvoudig");
  expect([few.passages.total, few.passages.hits.length]).toEqual([60, 8]);
  const more = await find("veelvoudig", null, "passages");
  expect([more.passages.total, more.passages.hits.length]).toEqual([60, 50]);
});

test("a search takes at most five statements where something is found, and eight where nothing is", async () => {
  const learnerId = await insertLearner(pool, now);
  const found = await countStatements((counted) =>
    searchForReader(counted, releases, { learnerId, question: "samenlevingsopbouw", more: null }),
  );
  expect(found.statements.length, found.statements.join("\n")).toBeLessThanOrEqual(5);
  const nothing = await countStatements((counted) =>
    searchForReader(counted, releases, { learnerId, question: "mezo", more: null }),
  );
  expect(nothing.result.suggestion).toBe("meso");
  expect(nothing.statements.length, nothing.statements.join("\n")).toBeLessThanOrEqual(8);
});

test("a question of many long words with typing errors takes no more statements, and none for words that are alike", async () => {
  const learnerId = await insertLearner(pool, now);
  const ask = (question: string) =>
    countStatements((counted) => searchForReader(counted, releases, { learnerId, question, more: null }));
  const three = await ask("samelevingsopbouw bewnoers coöperatei");
  expect(three.statements.length, three.statements.join("\n")).toBeLessThanOrEqual(9);
  const six = await ask("samelevingsopbouw bewnoers coöperatei opbouwwerkres inzoomne uitzomoen tien twaalf");
  expect(six.result).toMatchObject({ isEmpty: true, suggestion: null });
  expect(six.statements.length, six.statements.join("\n")).toBeLessThanOrEqual(8);
});
