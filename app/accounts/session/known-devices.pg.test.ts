import fc from "fast-check";
import { expect, it } from "vitest";
import { createAccountTestHelpers } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { createKnownDeviceCookieStore, forgetKnownDevices, knownDeviceDays } from "./known-devices.server";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { devices, now } = tools;
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const find = (cookieHeader: string, learnerId: string, at = now) =>
  devices.find(pool, { cookieHeader, learnerId, now: at });
const remember = async (learnerId: string, cookieHeader: string | null = null) =>
  tools.cookieOf(await devices.remember(pool, { cookieHeader, learnerId, now }));

it("a browser is known to the account that logged in with it, for 180 days, and to no other account", async () => {
  const [me, other] = [await tools.account(), await tools.account()];
  const cookie = await remember(me.learnerId);
  const id = await find(cookie, me.learnerId);
  expect(id).toMatch(/^[\w-]{16}$/);
  expect(await find(`theme=dark; ${cookie}`, me.learnerId, days(knownDeviceDays))).toBe(id);
  expect(await find(cookie, me.learnerId, days(knownDeviceDays + 1))).toBeNull();
  expect(await find(cookie, other.learnerId)).toBeNull();
  expect(await find("", me.learnerId)).toBeNull();
  // Each log-in gets another id, so that a browser can't be followed by the id in its cookie.
  expect(await find(await remember(me.learnerId), me.learnerId)).not.toBe(id);
});

it("the cookie does not reveal the account, and scripts can't read it", async () => {
  const { learnerId, email } = await tools.account();
  const setCookie = await devices.remember(pool, { cookieHeader: null, learnerId, now });
  expect(setCookie).not.toContain(learnerId);
  expect(setCookie).not.toContain(email);
  expect(setCookie).toMatch(/^device=[^;]+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/);
  const secure = createKnownDeviceCookieStore({ secure: true, key: Buffer.alloc(32, 7) });
  expect(await secure.remember(pool, { cookieHeader: null, learnerId, now })).toMatch(
    /^__Host-device=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

it("every process with the site's key recognises the cookie; another key does not", async () => {
  const { learnerId } = await tools.account();
  const asking = { cookieHeader: await remember(learnerId), learnerId, now };
  const same = createKnownDeviceCookieStore({ secure: false, key: Buffer.alloc(32, 7) });
  const another = createKnownDeviceCookieStore({ secure: false, key: Buffer.alloc(32, 8) });
  expect(await same.find(pool, asking)).not.toBeNull();
  expect(await another.find(pool, asking)).toBeNull();
});

it("attack: a cookie that is forged, cut, combined or extended is not a known device", async () => {
  const [me, other] = [await tools.account(), await tools.account()];
  const mine = (await remember(me.learnerId)).slice("device=".length);
  const [id = "", seconds = "", signature = ""] = mine.split(".");
  const theirs = (await remember(other.learnerId)).slice("device=".length);
  const [otherId = "", , otherSignature = ""] = theirs.split(".");
  const forged = [
    `${id}.${seconds}.${otherSignature}`,
    `${otherId}.${seconds}.${signature}`,
    `${id}.${Number(seconds) + 1}.${signature}`,
    `${id}.${seconds}.${signature.slice(0, -1)}`,
    `${id}.${seconds}.${"A".repeat(43)}`,
    `${id}.${seconds}.`,
    `${id}.${seconds}`,
    // This cookie has more signed parts (one for each account) than a cookie that this site makes. The last parts are ignored, so that they
    // cause no work.
    [...Array<string>(5).fill(theirs), mine].join("~"),
  ];
  for (const value of forged) expect(await find(`device=${value}`, me.learnerId), value).toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (value) => {
      expect(await find(`device=${value}`, me.learnerId)).toBeNull();
    }),
    { numRuns: 50 },
  );
});

it("of people who share a computer, the last five are known", async () => {
  const people: string[] = [];
  for (let count = 0; count < 6; count++) people.push((await tools.account()).learnerId);
  let cookie: string | null = null;
  for (const learnerId of people) cookie = await remember(learnerId, cookie);
  const known = async () =>
    Promise.all(people.map(async (learnerId) => (await find(cookie ?? "", learnerId)) !== null));
  expect(await known()).toEqual([false, true, true, true, true, true]);
  // A new log-in of the same person replaces that person's part of the cookie, and removes nobody else's.
  cookie = await remember(people[5] ?? "", cookie);
  expect(await known()).toEqual([false, true, true, true, true, true]);
});

it("after forgetting devices, all older cookies of the account are invalid, but not those of other accounts", async () => {
  const [me, other] = [await tools.account(), await tools.account()];
  const cookies = [await remember(me.learnerId), await remember(me.learnerId)];
  const theirs = await remember(other.learnerId);
  await forgetKnownDevices(pool, me.learnerId);
  for (const cookie of cookies) expect(await find(cookie, me.learnerId)).toBeNull();
  expect(await find(theirs, other.learnerId)).not.toBeNull();
  expect(await find(await remember(me.learnerId), me.learnerId)).not.toBeNull();
  // When an account is deleted, its device cookies are no longer valid, because the number that they were signed with is deleted, too.
  await pool`delete from learner where id = ${other.learnerId}`;
  expect(await find(theirs, other.learnerId)).toBeNull();
});
