/** Helpers for tests of accounts: the arguments of use cases, people, and the links in their mails. */
import { confirmAccount } from "~/accounts/identity/confirm-account.server";
import { registerAccount } from "~/accounts/identity/register-account.server";
import { createKnownDeviceCookieStore } from "~/accounts/session/known-devices.server";
import { createSessionStore } from "~/accounts/session/sessions.server";
import type { Viewer } from "~/accounts/session/viewer";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { rebuildCardsOfLearner } from "~/learning/cards/rebuild-cards.server";
import type { Db, Pool } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";

export const testPassword = "de kat zit op de mat";
let people = 0;

type Registered = ReturnType<typeof registerAccount>;
type Registering = {
  email: string;
  guestId?: string | null;
  name?: string;
  password?: string;
  locale?: Locale;
  next?: string;
  /** The client address of the request; a new one if absent. */
  from?: string;
};
interface OutboxMail {
  template: string;
  locale: Locale;
  data: { token: string; name: string; next: string };
}
interface Person {
  email: string;
  learnerId: string;
  setCookie: string;
}

export function createAccountTestHelpers(pool: Pool) {
  const sessions = createSessionStore({ secure: false });
  const devices = createKnownDeviceCookieStore({ secure: false, key: Buffer.alloc(32, 7) });
  const releases = createReleaseCache();
  const limits = createRateLimiter(pool);
  // Mails stay in the outbox, because no worker sends them.
  const mail = createMailQueue({ send: async () => {} });
  const now = new Date("2026-03-01T12:00:00Z");
  const device = "Firefox op Linux";

  const tools = {
    sessions,
    devices,
    limits,
    mail,
    now,
    device,
    /**
     * Returns the arguments that use cases need, the clock included. Each call has a new client address, so that tests don't use up each
     * other's tries.
     */
    ports: (clientAddress = `10.0.0.${++people}`, cookieHeader: string | null = null) => ({
      ...{ limits, mail, sessions, devices, releases, device, clientAddress, cookieHeader, now },
      site: "leren.example.nl",
      sessionId: `session at ${clientAddress}`,
      onGuestBecameAccount: (tx: Db, learner: { learnerId: string }) => rebuildCardsOfLearner(tx, releases, learner),
    }),
    newEmail: (): string => `person${++people}@example.org`,
    cookieOf: (setCookie: string): string => setCookie.split(";")[0] ?? "",
    viewerOf: async (setCookie: string): Promise<Viewer | null> =>
      (await sessions.read(pool, tools.cookieOf(setCookie), now)).viewer,
    guest: () => sessions.startGuest(pool, { device, locale: "nl", now }),
    /** Returns the mails to an address, the oldest first. */
    mailsTo: async (recipient: string): Promise<OutboxMail[]> => {
      const rows = await pool<OutboxMail[]>`
        select template, data->>'locale' as locale, data - 'locale' as data from mail_outbox where recipient = ${recipient} order by created_at, id`;
      return [...rows];
    },
    /** Returns the token in the newest mail that was made from this template, and removes it from that mail. */
    tokenTo: async (recipient: string, template: string): Promise<string> => {
      const mails = await tools.mailsTo(recipient);
      const token = mails.findLast((mail) => mail.template === template && mail.data.token)?.data.token;
      if (!token) throw new Error(`no ${template} to ${recipient}`);
      // Mails of the same moment have no order, so the token is removed: the next call must not find it again.
      await pool`update mail_outbox set data = data - 'token' where data->>'token' = ${token}`;
      return token;
    },
    register: ({ from, ...input }: Registering): Registered => {
      const given = { guestId: null, name: "Zoë", locale: "nl" as const, password: testPassword, ...input };
      return registerAccount(pool, { ...tools.ports(from), ...given });
    },
    /** Makes a confirmed account with a session. */
    account: async (email: string = tools.newEmail()): Promise<Person> => {
      await tools.register({ email });
      const token = await tools.tokenTo(email, "confirm-account");
      const confirmed = await confirmAccount(pool, { ...tools.ports(), token, viewerId: null, password: testPassword });
      if (!confirmed.ok) throw new Error(confirmed.reason);
      return { email, learnerId: confirmed.learnerId, setCookie: confirmed.setCookie };
    },
    audit: async (subject: string) => {
      const rows = await pool<{ action: string; object: string; actor: string }[]>`
        select action, object, actor from audit_event where subject = ${subject} order by at, id`;
      return [...rows];
    },
  };
  return tools;
}
