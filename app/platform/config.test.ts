import { expect, it } from "vitest";
import { ConfigError, parseConfigFromEnvironment } from "./config.server";

it("without settings it serves on loopback port 3000 with the embedded database", () => {
  const config = parseConfigFromEnvironment({});
  expect(config).toMatchObject({ port: 3000, host: "127.0.0.1", publicUrl: null, databaseUrl: null });
  expect(config.secureCookies).toBe(false);
});

it("a public https address opens the host and makes cookies secure", () => {
  const config = parseConfigFromEnvironment({ PUBLIC_URL: "https://leren.nl/" });
  expect(config).toMatchObject({ publicUrl: "https://leren.nl", host: "0.0.0.0", secureCookies: true });
});

it("an empty variable counts as not set", () => {
  expect(parseConfigFromEnvironment({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: null });
});

it("every wrong variable is named", () => {
  const wrong = () => parseConfigFromEnvironment({ PORT: "eighty", DATABASE_URL: "mysql://x", PUBLIC_URL: "leren.nl" });
  expect(wrong).toThrow(ConfigError);
  expect(wrong).toThrow(
    /PORT: a whole number from 0 to 65535 .*\n.*PUBLIC_URL: .*https:.*\n.*DATABASE_URL: an address such as postgres:/s,
  );
});

it.each(["https://leren.nl/school", "https://leren.nl/?a=b", "https://leren.nl/#a"])(
  "%s is not a valid address of a site",
  (url) => {
    expect(() => parseConfigFromEnvironment({ PUBLIC_URL: url })).toThrow(
      /PUBLIC_URL: an address without a path was expected/,
    );
  },
);

it("mail files are shown if a person started the site in a terminal or asked for it; never on a public site", () => {
  const shown = (env: Record<string, string>, terminal: boolean) =>
    parseConfigFromEnvironment(env, { terminal }).showMails;
  expect(shown({}, true)).toBe(true);
  expect(shown({}, false)).toBe(false);
  expect(shown({ SHOW_MAILS: "on" }, false)).toBe(true);
  expect(shown({ SHOW_MAILS: "off" }, true)).toBe(false);
  expect(shown({ SHOW_MAILS: "on", PUBLIC_URL: "https://leren.nl" }, true)).toBe(false);
  expect(shown({ SHOW_MAILS: "on", SMTP_URL: "smtp://localhost" }, true)).toBe(false);
});

it("a missing operator stays unnamed, and questions about privacy go to the contact address", () => {
  expect(parseConfigFromEnvironment({}).operator).toEqual({
    name: null,
    address: null,
    email: null,
    privacyEmail: null,
  });
  expect(
    parseConfigFromEnvironment({ OPERATOR_NAME: "Buurtschool", CONTACT_EMAIL: "info@school.nl" }).operator,
  ).toMatchObject({
    name: "Buurtschool",
    privacyEmail: "info@school.nl",
  });
  expect(
    parseConfigFromEnvironment({ CONTACT_EMAIL: "info@school.nl", PRIVACY_EMAIL: "avg@school.nl" }).operator
      .privacyEmail,
  ).toBe("avg@school.nl");
  expect(() => parseConfigFromEnvironment({ CONTACT_EMAIL: "school" })).toThrow(/CONTACT_EMAIL: an e-mail address/);
});

it("a wrong database address or number of connections is refused with what was expected", () => {
  expect(() => parseConfigFromEnvironment({ DATABASE_URL: "postgres://app@db/app?sslmode=on" })).toThrow(
    /DATABASE_URL: sslmode: one of/,
  );
  expect(() => parseConfigFromEnvironment({ DATABASE_POOL: "4" })).toThrow(
    "DATABASE_POOL: a whole number from 5 to 100 was expected",
  );
  expect(parseConfigFromEnvironment({ DATABASE_URL: "postgres://app@[::1]/app" }).databaseUrl).toMatchObject({
    host: "::1",
  });
});
