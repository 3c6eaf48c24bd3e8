import fc from "fast-check";
import { expect, it } from "vitest";
import { parseInvitationList } from "./invitation-list";

/**
 * Parses a list and returns its lines in short form: `line name <address>` for a person, `line = first` if the address was already on line
 * `first`, and `line ! problem` for a line without a usable address.
 */
function read(text: string): string[] {
  const outcome = parseInvitationList(text);
  if (!outcome.ok) return [outcome.reason];
  return outcome.lines.map((line) => {
    if (line.kind === "wrong") return `${line.line} ! ${line.problem}`;
    if (line.kind === "double") return `${line.line} = ${line.first}`;
    return `${line.line} ${line.name} <${line.email}>`;
  });
}

it("the ways in which people write a list are read, line by line, with line numbers", () => {
  const text = [
    "Annelieke van der Heijden-Şahinoğlu <Annelieke@Example.org>",
    "noor@example.org",
    "",
    "Bram; bram@example.org",
    "Chaimae, chaimae@example.org",
    "Daan\tde Wit\tdaan@example.org\t06-12345678",
    '"Vries, Jan de" <jan@example.org>;',
    "Vries, Eva de <eva@example.org>",
    "fem@example.org; Gijs <gijs@example.org>, ",
    "mailto:hanna@example.org",
    "NOOR@example.org",
    "Iris Bakker",
    "Jos <jos@example>",
    `${"x".repeat(101)} <kim@example.org>`,
  ].join("\r\n");
  expect(read(text)).toEqual([
    "1 Annelieke van der Heijden-Şahinoğlu <annelieke@example.org>",
    "2  <noor@example.org>",
    "4 Bram <bram@example.org>",
    "5 Chaimae <chaimae@example.org>",
    "6 Daan de Wit <daan@example.org>",
    "7 Vries, Jan de <jan@example.org>",
    "8 Vries, Eva de <eva@example.org>",
    "9  <fem@example.org>",
    "9 Gijs <gijs@example.org>",
    "10  <hanna@example.org>",
    "11 = 2",
    "12 ! no-address",
    "13 ! email-domain",
    "14 ! name-long",
  ]);
});

it("below headings a line that does not follow them is read if its address is clear", () => {
  const text = [
    "Naam;E-mail;Mentor",
    "piet@voorbeeld.example",
    "Piet Bakker <pieter@voorbeeld.example>",
    "noor@voorbeeld.example;Noor",
    "Bo <bo@voorbeeld.example>;;mentor@voorbeeld.example",
    "Daan;;mentor@voorbeeld.example",
    "Eva;eva;",
  ];
  expect(read(text.join("\n"))).toEqual([
    "2  <piet@voorbeeld.example>",
    "3 Piet Bakker <pieter@voorbeeld.example>",
    "4 Noor <noor@voorbeeld.example>",
    "5 Bo <bo@voorbeeld.example>",
    "6 ! no-address",
    "7 ! no-address",
  ]);
});

it("columns are recognised by headings, Dutch and English, in any order", () => {
  expect(read("E-mailadres;Voornaam;Tussenvoegsel;Achternaam\nnoor@x.nl;Noor;van der;Berg")).toEqual([
    "2 Noor van der Berg <noor@x.nl>",
  ]);
  expect(read("\uFEFFNr\tSurname\tFirst name\tE-mail\n1\tBerg\tNoor\tnoor@x.nl\n2\tWit\tBo\t")).toEqual([
    "2 Noor Berg <noor@x.nl>",
    "3 ! no-address",
  ]);
  expect(read('Naam,"E-mail address"\n"Berg, Noor ""N.""","noor@x.nl"\n"Twee\nregels",bo@x.nl\nCas,cas@x.nl')).toEqual([
    '2 Berg, Noor "N." <noor@x.nl>',
    "3 Twee regels <bo@x.nl>",
    "5 Cas <cas@x.nl>",
  ]);
});

it("several people on one line, with commas in their names, quoted or not", () => {
  expect(read('"Vries, Jan de" <jan@x.nl>, "Bakker, Piet" <piet@x.nl>')).toEqual([
    "1 Vries, Jan de <jan@x.nl>",
    "1 Bakker, Piet <piet@x.nl>",
  ]);
  expect(read('"Vries, Jan de" <jan@x.nl>; "Bakker; Piet" <piet@x.nl>;\nBo <bo@x.nl>')).toEqual([
    "1 Vries, Jan de <jan@x.nl>",
    "1 Bakker; Piet <piet@x.nl>",
    "2 Bo <bo@x.nl>",
  ]);
  expect(read("Vries, Jan de <jan@x.nl>, Bakker, Piet <piet@x.nl>, <bo@x.nl>,")).toEqual([
    "1 Vries, Jan de <jan@x.nl>",
    "1 Bakker, Piet <piet@x.nl>",
    "1  <bo@x.nl>",
  ]);
  expect(read("'t Hart, Jan <jan@x.nl>\n'Bo' <bo@x.nl>")).toEqual(["1 't Hart, Jan <jan@x.nl>", "2 Bo <bo@x.nl>"]);
});

it("the first line may state the delimiter", () => {
  expect(read("sep=;\nNaam;E-mail\nVries, Jan de;jan@x.nl")).toEqual(["3 Vries, Jan de <jan@x.nl>"]);
  expect(read('\uFEFF"sep=|"\r\nNoor, N.|noor@x.nl')).toEqual(["2 Noor, N. <noor@x.nl>"]);
  expect(read("sep=,")).toEqual(["list-empty"]);
  expect(read("sep=a@x.nl")).toEqual(["1  <sep=a@x.nl>"]);
});

it("a title may be above the headings, which may have more than one word", () => {
  const people = "Noor;Berg;noor@x.nl\nBo;Wit;bo@x.nl";
  const found = ["4 Noor Berg <noor@x.nl>", "5 Bo Wit <bo@x.nl>"];
  for (const heading of ["E-mail (school)", "School e-mail", "E-mailadres [werk]", "Email address (work):"]) {
    expect(read(`Klas 3B, 2026\n\nVoornaam;Achternaam;${heading}\n${people}`), heading).toEqual(found);
  }
  expect(read("Naam;E-mail ouders;E-mail (school)\nNoor;pa@x.nl;noor@x.nl")).toEqual(["2 Noor <noor@x.nl>"]);
  expect(read("Mail deze mensen:\nBram; bram@x.nl")).toEqual(["1 ! no-address", "2 Bram <bram@x.nl>"]);
  expect(read("noor@x.nl\nNaam;E-mail\nBo;bo@x.nl")).toEqual(["1  <noor@x.nl>", "2 ! no-address", "3 Bo <bo@x.nl>"]);
});

it("a name that is a formula or a number is accepted with a remark", () => {
  const list =
    'Naam;E-mail\n=HYPERLINK("http://x");a@x.nl\n+31 6 1234 5678;b@x.nl\n@SUM(A1);c@x.nl\nNoor;d@x.nl\n;e@x.nl\n=1+1;f@x.nl\n-2;g@x.nl';
  const outcome = parseInvitationList(list);
  expect(outcome.ok && outcome.lines.map((line) => "remark" in line && line.remark)).toEqual([
    "name-formula",
    "name-number",
    "name-formula",
    false,
    false,
    "name-formula",
    "name-number",
  ]);
});

it("an empty list and one that is too long are refused completely", () => {
  expect(read(" \n\t\n ")).toEqual(["list-empty"]);
  expect(read("Naam;Mail")).toEqual(["list-empty"]);
  const lines = (n: number) => Array.from({ length: n }, (_, at) => `p${at}@x.nl`).join("\n");
  expect(read(lines(2000))).toHaveLength(2000);
  expect(read(lines(2001))).toEqual(["list-long"]);
});

it("a quote that is not closed is a character, and costs no time", () => {
  const before = performance.now();
  parseInvitationList('"a,'.repeat(100_000));
  parseInvitationList('"a\n'.repeat(100_000));
  parseInvitationList(`${"<".repeat(200_000)}a@b.nl`);
  // Parsing takes half a second on a quiet machine. It would take minutes if every quote started a search through the rest of the text.
  expect(performance.now() - before).toBeLessThan(15_000);
});

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,12}$/);
const person = fc.record({
  name: fc.tuple(word, word).map((parts) => parts.join(" ")),
  local: fc.stringMatching(/^[a-z]{1,10}$/),
});
const shapes = [
  (name: string, email: string) => `${name} <${email}>`,
  (name: string, email: string) => `${name};${email}`,
  (name: string, email: string) => `${name}, ${email}`,
  (name: string, email: string) => `${email}\t${name}`,
  (name: string, email: string) => `"${name}";"${email}"`,
];

it("a person who is on the list once is found once, in any way of writing", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(person, { minLength: 1, maxLength: 30, selector: ({ local }) => local }),
      fc.array(fc.nat(shapes.length - 1), { minLength: 30, maxLength: 30 }),
      fc.constantFrom("\n", "\r\n", "\n\n"),
      (people, chosen, newline) => {
        const write = ({ name, local }: { name: string; local: string }, at: number) =>
          shapes[chosen[at] ?? 0]?.(name, `${local}@example.org`) ?? "";
        const outcome = parseInvitationList(people.map(write).join(newline));
        const found = outcome.ok ? outcome.lines.map((line) => ("email" in line ? [line.name, line.email] : line)) : [];
        expect(found).toEqual(people.map(({ name, local }) => [name.normalize("NFC"), `${local}@example.org`]));
      },
    ),
  );
});

it("no text throws, and every line with text is reported or is a heading", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom("a", "@", ".", ";", ",", "\t", '"', "\n", "\r", "<", ">", " "),
        maxLength: 80,
      }),
      (text) => {
        const outcome = parseInvitationList(text);
        if (!outcome.ok) {
          expect(text.replace(/[\s;,"]/g, "")).toBe("");
          return;
        }
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line } of outcome.lines) expect(line).toBeLessThanOrEqual(lines);
        const people = outcome.lines.filter(({ kind }) => kind === "person");
        expect(new Set(people.map((each) => ("email" in each ? each.email : ""))).size).toBe(people.length);
      },
    ),
    { numRuns: 2000 },
  );
});
