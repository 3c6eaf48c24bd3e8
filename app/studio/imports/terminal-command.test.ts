import { expect, it } from "vitest";
import { proposeCourseName } from "./propose-course-name";
import { composeImportCommand } from "./terminal-command";

const described = { title: "Banken", address: null, licence: "ours", edition: "lente", courseId: "banken" } as const;

it.each([
  ["bank.md", "bank.md"],
  ["de bank.md", "'de bank.md'"],
  ["$(rm -rf ~);`x`.md", "'$(rm -rf ~);`x`.md'"],
  ["'; rm x; '.md", "''\\''; rm x; '\\''.md'"],
  ["--help", "./--help"],
])("nothing in the name %s is a command", (name, quoted) => {
  expect(composeImportCommand(name, described)).toBe(
    `npm run dossier -- import ${quoted} --course banken --title Banken --licence ours --edition lente`,
  );
});

it("the address stands in the command", () => {
  const command = composeImportCommand("a.md", { ...described, address: "https://a.example/?b=1&c" });
  expect(command).toContain(" --address 'https://a.example/?b=1&c' ");
});

it.each([
  ["De bank in de straat", "de-bank-in-de-straat"],
  ["Één café: ‘Zoë’", "een-cafe-zoe"],
  ["日本", ""],
  [`${"woord ".repeat(20)}`, "woord-woord-woord-woord-woord-woord-woord-woord-woord-woord"],
  ["a".repeat(80), "a".repeat(60)],
])("%s proposes %s", (title, name) => {
  expect(proposeCourseName(title)).toBe(name);
});
