import fc from "fast-check";
import { expect, it } from "vitest";
import { isStrongPassword } from "./password-strength.server";

const texts = [
  "Sanne de Vries",
  "sannedv@example.org",
  "Leerdossier",
  "leren.example.nl",
  "Wat werkt bij samenlevingsopbouw",
];
const weakOf = async (passwords: string[]) => {
  const weak: string[] = [];
  for (const password of passwords) if (!(await isStrongPassword(password, texts))) weak.push(password);
  return weak;
};

it("common passwords are weak, in Dutch and in English", async () => {
  const common =
    `password1 p@ssw0rd 12345678 11111111 87654321 qwertyuiop 1q2w3e4r zxcvbnm1 abcd1234 iloveyou1 sunshine1
    football1 trustno1 welcome123 letmein123 administrator wachtwoord wachtwoord123 Wachtwoord123! welkom01 Welkom01! welkom2026
    Welkom2026! geheim123 hallo1234 voetbal123 feyenoord1 ajaxajax amsterdam1 nederland1 leerdossier1`.split(/\s+/);
  expect(await weakOf(common)).toEqual(common);
  expect(await weakOf(["xy".repeat(100), "x".repeat(199)])).toHaveLength(2);
});

it("a season, a month, a name, an address, the site or a course is weak, also with a year or a number", async () => {
  const words =
    `Lente Zomer Herfst Winter Voorjaar Summer Autumn Januari Maart Mei Augustus Oktober December March August
    Sanne Vries Sannedv Leerdossier Samenlevingsopbouw`.split(/\s+/);
  const passwords = words.flatMap((word) => [`${word}2026`, `${word}2026!`, `${word}123!`, `${word}01!!`]);
  expect(await weakOf(passwords.filter((password) => password.length >= 8))).toEqual(
    passwords.filter((password) => password.length >= 8),
  );
});

it("a name with hyphens or apostrophes is recognised when it is typed without them", async () => {
  const names = {
    "Jan-Piet de Vries": "janpiet",
    "D'Arcy Ong": "darcyong",
    "Jo-Ann": "joann",
    "Ad van 't Hof": "advanthof",
  };
  for (const [name, word] of Object.entries(names)) {
    for (const password of [`${word}1990`, `${word}1990!`]) {
      expect(await isStrongPassword(password, [name]), password).toBe(false);
    }
  }
});

it("a sentence of a few words is strong, also with a season or a name in it, and so is a random text", async () => {
  const strong = [
    "de kat zit op de mat",
    "een nieuw geheim",
    "vier woorden op een rij",
    "four words in a row",
    "in de zomer fietst Sanne",
    "zoë drinkt koffie",
    "k7Qm!x90vTp2",
  ];
  expect(await weakOf(strong)).toEqual([]);
});

it("any text is judged by its first 72 characters, and costs no more than a few hashes", async () => {
  const tail = "k7Qm!x90vTp2";
  expect(await weakOf(["x".repeat(72) + tail, "x".repeat(60) + tail])).toEqual(["x".repeat(72) + tail]);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 72 }), async (password) => {
      expect(typeof (await isStrongPassword(password, [password, ...texts]))).toBe("boolean");
    }),
    { numRuns: 30 },
  );
  // With zxcvbn's default number of spellings, each of these passwords keeps a processor core busy for a quarter of a second.
  const hostile = [
    "|!1il",
    "4@8({[<3€69#!1|0$57+2%",
    "p4$$w0rd",
    "03!7$!5747@@",
    "11/11/2011",
    "abcdefghijklmnopqrstuvwxyz0123456789",
  ];
  const before = process.cpuUsage();
  await weakOf(hostile.map((text) => text.repeat(72).slice(0, 72)));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000 / hostile.length).toBeLessThan(150);
});
