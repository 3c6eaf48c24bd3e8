/** Which term comes first, and what is offered for a typing error beside words that are right. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSearchableCourse } from "~/../tests/support/searchable-course";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { storeCourseRelease } from "~/content/release/store-course-release.server";
import { searchForReader } from "./search-for-reader.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-11-29T12:00:00Z");
const paragraph = (text: string) => `<p>${text}</p>`;
const find = (question: string) => searchForReader(pool, releases, { learnerId: null, question, more: "terms" });

test("one word with a typing error is put right by what stands beside the others", async () => {
  const html = paragraph("Daar heet goed leven buen vivir.");
  const passages = [
    { id: "tellen", title: "Tellen", html: paragraph("Vier hekken, vier straten.") },
    { id: "tellen-2", title: "Nog eens tellen", html: paragraph("Vier buren.") },
    { id: "vivir", title: "Leven", html },
  ];
  const built = createSearchableCourse({ courseId: "vivir", lessons: [{ id: "een", passages }] });
  await storeCourseRelease(pool, built, { now, hasEditionEverHadLearners: async () => false });
  expect(await find("Buenn vivr")).toMatchObject({ isEmpty: true, suggestion: "buen vivir" });
  expect(await find("Buen Vivr")).toMatchObject({ isEmpty: true, suggestion: "buen vivir" });
});

test("of terms, a name or synonym that begins with the word comes first, then one that has it, then definitions", async () => {
  const glossary = [
    { key: "a", term: "Aandacht", definition: "Kracht is hier spankracht, veerkracht, draagkracht en daadkracht." },
    { key: "b", term: "Eigen kracht", definition: "Wat iemand zelf kan." },
    { key: "c", term: "Krachtgericht werken", definition: "Kijken naar wat er al is." },
    { key: "d", term: "Eigen hulp", definition: "Wat iemand zelf doet." },
    { key: "e", term: "Steun", definition: "Wat je kunt krijgen.", synonyms: ["bijstand", "hulplijn"] },
    { key: "f", term: "Hulpvraag", definition: "Wat iemand vraagt." },
  ];
  const built = createSearchableCourse({ courseId: "kracht", lessons: [{ id: "een", passages: [] }], glossary });
  await storeCourseRelease(pool, built, { now, hasEditionEverHadLearners: async () => false });
  const listTerms = async (question: string) => (await find(question)).terms.hits.map(({ term }) => term);
  expect(await listTerms("kracht")).toEqual(["Krachtgericht werken", "Eigen kracht", "Aandacht"]);
  expect(await listTerms("hulp")).toEqual(["Steun", "Hulpvraag", "Eigen hulp"]);
});

test("another form of a word is found too, and the page can name it; a typing error is only offered", async () => {
  const html = paragraph("Het was een herontdekking. Yvonne zegt dat de straten leeg waren.");
  const built = createSearchableCourse({
    courseId: "vormen",
    lessons: [{ id: "een", passages: [{ id: "leeg", title: "Leegte", html }] }],
  });
  await storeCourseRelease(pool, built, { now, hasEditionEverHadLearners: async () => false });
  expect(await find("herontdeking")).toMatchObject({ isEmpty: false, foundInstead: ["herontdekking"] });
  expect(await find("straat Yvone")).toMatchObject({ isEmpty: false, foundInstead: ["Yvonne", "straten"] });
  expect(await find("herontdek Yvonne")).toMatchObject({ isEmpty: false, foundInstead: null });
  expect(await find("leegten")).toMatchObject({ isEmpty: false, foundInstead: [] });
  expect(await find("herontdekkjng")).toMatchObject({ isEmpty: true, suggestion: "herontdekking", foundInstead: null });
});
