import { expect, test } from "vitest";
import { certificatePaper as en } from "~/ui/messages/en/certificate-paper";
import { certificatePaper as nl } from "~/ui/messages/nl/certificate-paper";
import { type CertificateFacts, certificateFactsSchema, type FinalTestFacts } from "../issue/facts";
import first from "../issue/golden-facts.json" with { type: "json" };
import finalTest from "../issue/golden-facts-final-test.json" with { type: "json" };
import practice from "../issue/golden-facts-practice.json" with { type: "json" };
import { composeCertificateFactRows, describeCertificateBasis } from "./certificate-fact-rows";

const read = (facts: unknown) => certificateFactsSchema.parse(facts);
const valuesOf = (facts: CertificateFacts, words = nl, register: string | null = null) =>
  Object.fromEntries(composeCertificateFactRows(facts, words, register).map(({ key, value }) => [key, value]));
const test1 = read(finalTest) as FinalTestFacts;

test("a certificate of the first format states what it always stated", () => {
  const rows = composeCertificateFactRows(read(first), nl, null);
  expect(rows.map(({ label, value }) => [label, value])).toEqual([
    ["Cursus", "Proefcursus"],
    ["Editie", "1, uitgave 3f9c1a2b7d4e"],
    ["Aanbieder", "Proef"],
    ["Afgerond", "1 maart 2026"],
    ["Afgegeven", "1 maart 2026, Nederlandse tijd"],
    ["Resultaat", "2 van 2 lessen gehaald. Score 13 van 14 (92 %)"],
    ["Norm", "80 % per les, nooit naar boven afgerond. Voorlopig"],
    ["Studietijd", "24 minuten, geschat. Dit zijn geen punten"],
    [
      "Hoe gemaakt",
      "Oefenvragen met uitleg, zonder toezicht, in vier rondes; meer rondes mocht. Identiteit niet gecontroleerd",
    ],
    ["Accreditatie", "Niet geaccrediteerd"],
    ["Code", "05AF-MSY3-8DJQ"],
  ]);
  expect(valuesOf(read({ ...first, accreditation: "R-12" }))).toMatchObject({ accreditation: "R-12" });
  expect(valuesOf(read(first), en)).toMatchObject({
    made: "Practice questions with feedback, without supervision, in 4 rounds; more rounds were allowed. Identity not checked",
  });
});

test("practice says that it is practice, with public questions whose keys nobody checked", () => {
  expect(valuesOf(read(practice))).toMatchObject({
    result: "2 van 2 lessen gehaald. Score 13 van 14 (92 %)",
    made: "Op oefenvragen met uitleg, zonder toezicht gemaakt, in vier rondes; meer rondes mocht. Identiteit niet gecontroleerd",
    questions: "Vragen openbaar (iedereen kan de vragen en antwoorden lezen), sleutels nog door niemand nagekeken",
  });
});

test("a final test states its score, its norm, its attempt and its conditions, in both languages", () => {
  expect(valuesOf(test1, nl, "SKJ 12")).toMatchObject({
    result: "2 van 2 lessen gehaald. Eindtoets: 5 van 6 vragen helemaal goed",
    norm: "80 %: minstens 5 van 6 goed. Voorlopig: nog niet door beoordelaars vastgesteld. De cursus zegt: ‘Zelf gekozen.’",
    made: "Eindtoets, poging 3 (alle pogingen geteld), zonder toezicht gemaakt, met lessen en notities erbij. Identiteit niet gecontroleerd",
    proves: "Dit account haalde de eindtoets zonder toezicht. Wie achter het scherm zat, is niet gecontroleerd",
    questions: "Vragen openbaar (iedereen kan de vragen en antwoorden lezen), sleutels nog door niemand nagekeken",
    minutes: "24 minuten, geschat. Dit zijn geen punten",
    accreditation: "Niet geaccrediteerd",
    register: "SKJ 12",
  });
  expect(valuesOf(test1, en)).toMatchObject({
    result: "2 of 2 lessons passed. Final test: 5 of 6 questions completely right",
    norm: "80%: at least 5 of 6 right. Provisional: not set by judges yet. The course says: ‘Zelf gekozen.’",
    made: "Final test, attempt 3 (all attempts counted), done without supervision, open book. Identity not checked",
    proves: "This account passed the final test without supervision. Who sat at the screen was not checked",
    questions: "Questions public (anybody can read the questions and answers), keys checked by nobody yet",
  });
  const round = { date: "2027-02-03", judges: 7, mark: 0.8, spread: 0.05, standardError: 0.02 };
  const changed = valuesOf({
    ...test1,
    norm: { ...test1.norm, provisional: false, rounds: [round] },
    testEdition: "0",
    questionsPublic: false,
    keysReviewedBy: 2,
    supervised: { by: "Hogeschool Voorbeeld" },
    identityChecked: true,
  });
  expect(changed).toMatchObject({
    norm: "80 %: minstens 5 van 6 goed. Vastgesteld door 7 beoordelaars op 3 februari 2027, met de methode van Angoff. De cursus zegt: ‘Zelf gekozen.’",
    made: "Eindtoets van editie 0, poging 3 (alle pogingen geteld), gemaakt onder toezicht van Hogeschool Voorbeeld. Wat erbij mocht, is niet vastgelegd. Identiteit gecontroleerd",
    proves:
      "Dit account haalde de eindtoets onder toezicht van Hogeschool Voorbeeld. Wie achter het scherm zat, is gecontroleerd",
    questions: "Vragen niet openbaar, sleutels door twee mensen nagekeken",
  });
  // A group may have any name, so it is called a group.
  const watched = { ...test1, supervised: { by: "Ministerie van OCW", isGroup: true } };
  expect(valuesOf(watched).proves).toContain("onder toezicht van de groep Ministerie van OCW.");
  expect(valuesOf(watched, en).made).toContain("under the supervision of the group Ministerie van OCW.");
});

test("lessons of other editions are named, and the study time says that it is that of those editions", () => {
  const elsewhere = [{ edition: "2026-2", lessons: 2 }];
  const moved = read({ ...finalTest, lessonsElsewhere: elsewhere });
  expect(valuesOf(moved)).toMatchObject({
    result: "2 van 2 lessen gehaald, waarvan 2 in editie 2026-2. Eindtoets: 5 van 6 vragen helemaal goed",
    minutes: "24 minuten, geschat per les voor de editie waarin die is gehaald. Dit zijn geen punten",
  });
  const mixed = read({ ...finalTest, lessonsElsewhere: [...elsewhere, { edition: "2025", lessons: 1 }] });
  expect(valuesOf(mixed, en)).toMatchObject({
    result:
      "2 of 2 lessons passed, of which 2 in edition 2026-2 and 1 in edition 2025. Final test: 5 of 6 questions completely right",
    minutes: "24 minutes, estimated for each lesson in the edition in which it was passed. These are not credits",
  });
});

test("the words of the course in a fact are known, so that a page in another language can mark them", () => {
  const ofCourse = (facts: unknown) =>
    composeCertificateFactRows(read(facts), en, null).flatMap((row) => (row.ofCourse ? [[row.key, row.ofCourse]] : []));
  expect(ofCourse(finalTest)).toEqual([
    ["course", "Proefcursus"],
    ["norm", "Zelf gekozen."],
  ]);
  for (const facts of [first, practice]) expect(ofCourse(facts)).toContainEqual(["norm", "Voorlopig"]);
  for (const row of composeCertificateFactRows(test1, en, null)) expect(row.value).toContain(row.ofCourse ?? "");
});

test("the line near the name says on what a certificate rests, and an early one stays without it", () => {
  expect([first, practice, finalTest].map((facts) => describeCertificateBasis(read(facts), nl))).toEqual([
    null,
    "Alle lessen gehaald op oefenvragen",
    "Eindtoets gehaald: 5 van 6 vragen goed",
  ]);
  expect(describeCertificateBasis(test1, en)).toBe("Final test passed: 5 of 6 questions right");
});

test("an accreditation states its period, and whether the course was completed outside it", () => {
  const of = (accreditation: FinalTestFacts["accreditation"]) => valuesOf({ ...test1, accreditation }).accreditation;
  expect(of({ id: "R-12", from: null, until: null })).toBe("R-12");
  const period = "R-12, van 1 januari 2027 tot en met";
  expect(of({ id: "R-12", from: "2027-01-01", until: "2027-03-03" })).toBe(`${period} 3 maart 2027`);
  expect(of({ id: "R-12", from: "2027-01-01", until: "2027-03-02" })).toBe(
    `${period} 2 maart 2027. De cursus is buiten die periode afgerond`,
  );
});

test("facts of one format or form can't carry those of another", () => {
  for (const wrong of [
    { ...first, format: 2 },
    { ...finalTest, format: 1 },
    { ...practice, form: "final-test" },
    { ...finalTest, keysReviewedBy: 3 },
    { ...finalTest, registerNumber: "SKJ 12" },
    { ...finalTest, lessonsElsewhere: [] },
    { ...practice, lessonsElsewhere: [{ edition: "0", lessons: 1 }] },
    { ...first, format: 3 },
  ])
    expect(certificateFactsSchema.safeParse(wrong).success).toBe(false);
});
