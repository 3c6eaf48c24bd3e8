/** The whole configuration: parsed once at boot; no other file reads the environment. */
import path from "node:path";
import { z } from "zod";
import { fewestConnections } from "./database/connection-shares";
import { type DatabaseTarget, databaseAddress } from "./database/database-target.server";

const emptyIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsUnset, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) =>
  z.preprocess((given) => emptyIsUnset(given) ?? value, schema);

const wholeNumber = (min: number, max: number) => {
  const error = `a whole number from ${min} to ${max} was expected`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};
const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `an address such as ${example} was expected` });
/** An origin: scheme, name and port. The site can't live below a path of another one. */
const originAddress = address(/^https?$/, "https://leren.example.nl").refine(
  (text) => !URL.canParse(text) || new URL(text).href === `${new URL(text).origin}/`,
  {
    error: "an address without a path was expected, such as https://leren.example.nl: the site can't live in a folder",
  },
);
const emailAddress = z.email({ error: "an e-mail address such as info@example.nl was expected" });
const oneOf = <T extends string>(...values: [T, ...T[]]) =>
  z.enum(values, { error: `one of ${values.join(", ")} was expected` });

const environment = z.object({
  NODE_ENV: withDefault(oneOf("development", "production", "test"), "production"),
  /** Port to listen on. */
  PORT: withDefault(wholeNumber(0, 65535), 3000),
  /** Address to listen on: loopback until PUBLIC_URL is set. */
  HOST: optional(z.string()),
  /** Where the world finds this site, such as https://leren.example.nl; decides Secure cookies and links in mail. */
  PUBLIC_URL: optional(originAddress),
  /** PostgreSQL 16 or later; without it an embedded one runs in DATA_DIR. */
  DATABASE_URL: optional(databaseAddress),
  /** Behind pgbouncer: the PostgreSQL itself, for migrations, which need a lock that lasts. */
  DATABASE_DIRECT_URL: optional(databaseAddress),
  /** Behind pgbouncer in transaction mode: off. */
  DATABASE_PREPARE: withDefault(oneOf("on", "off"), "on"),
  /** Number of connections that one process opens at most, in all. */
  DATABASE_POOL: withDefault(wholeNumber(fewestConnections, 100), 10),
  /** Embedded database, mails without SMTP_URL. */
  DATA_DIR: withDefault(z.string(), "data"),
  /** A folder with courses of your own, beside those in content/. */
  COURSES_DIR: optional(z.string()),
  /** smtp:// or smtps:// address of the mail server; without it mails are files in DATA_DIR/mail. */
  SMTP_URL: optional(address(/^smtps?$/, "smtp://mail.example.nl:587")),
  /** A file with certificates (PEM) that the mail server's may be signed by, beside the usual ones: for one that signs its own. */
  SMTP_CA: optional(z.string()),
  /** on or off: the page /mails, which shows mails that are files to browsers on this machine. Unless set: on with a terminal. */
  SHOW_MAILS: optional(oneOf("on", "off")),
  /** Sender of mails. */
  MAIL_FROM: withDefault(z.string(), "Leerdossier <no-reply@localhost>"),
  /** Who runs this installation and answers for it, as named on the contact and privacy pages. */
  OPERATOR_NAME: optional(z.string().max(200)),
  /** Postal address or place, in one line; commas become lines. */
  OPERATOR_ADDRESS: optional(z.string().max(300)),
  /** Where visitors can write to; shown on the contact page. */
  CONTACT_EMAIL: optional(emailAddress),
  /** Where questions about personal data go; CONTACT_EMAIL unless set. */
  PRIVACY_EMAIL: optional(emailAddress),
  /** off: this process runs no jobs (mail, clean-up); run `npm run worker` beside it. */
  WORKER: withDefault(oneOf("on", "off"), "on"),
  /** Number of proxies in front that set X-Forwarded-For. */
  TRUSTED_PROXIES: withDefault(wholeNumber(0, 5), 0),
  /** Asked to stop: seconds in which requests are still taken, while /readyz tells the proxy to look elsewhere. */
  DRAIN_SECONDS: withDefault(wholeNumber(0, 60), 0),
  LOG_LEVEL: withDefault(oneOf("fatal", "error", "warn", "info", "debug", "silent"), "info"),
});

/** Names of all settings: what the documentation must list. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

/** Who answers for this installation. Null where it was not told: pages then say so, and never make something up. */
export interface Operator {
  name: string | null;
  address: string | null;
  email: string | null;
  privacyEmail: string | null;
}

export interface Config {
  production: boolean;
  port: number;
  host: string;
  /** Origin without a trailing slash, or null when this installation is not public. */
  publicUrl: string | null;
  secureCookies: boolean;
  databaseUrl: DatabaseTarget | null;
  /** Null: migrations take the same way as everything else. */
  databaseDirectUrl: DatabaseTarget | null;
  databasePrepare: boolean;
  databasePool: number;
  dataDir: string;
  /** Folders with courses: the ones that come along, then your own. */
  courseFolders: string[];
  smtpUrl: string | null;
  /** Path of a file with certificates (PEM) to trust beside the usual ones; null for none. */
  smtpCa: string | null;
  /** Whether /mails shows what was not sent by SMTP, to browsers on this machine. */
  showMails: boolean;
  mailFrom: string;
  operator: Operator;
  worker: boolean;
  trustedProxies: number;
  drainSeconds: number;
  logLevel: z.infer<typeof environment>["LOG_LEVEL"];
}

export class ConfigError extends Error {}

/**
 * `terminal`: whether somebody started this by hand, who may want to read mails that go nowhere.
 * @throws ConfigError with one line per variable that is wrong.
 */
export function parseConfig(env: Record<string, string | undefined>, { terminal = false } = {}): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`Configuration is wrong.\n  ${lines.join("\n  ")}`);
  }
  const value = parsed.data;
  const publicUrl = value.PUBLIC_URL ? new URL(value.PUBLIC_URL).origin : null;
  return {
    production: value.NODE_ENV === "production",
    port: value.PORT,
    host: value.HOST ?? (publicUrl ? "0.0.0.0" : "127.0.0.1"),
    publicUrl,
    secureCookies: publicUrl?.startsWith("https:") ?? false,
    databaseUrl: value.DATABASE_URL ?? null,
    databaseDirectUrl: value.DATABASE_DIRECT_URL ?? null,
    databasePrepare: value.DATABASE_PREPARE === "on",
    databasePool: value.DATABASE_POOL,
    dataDir: path.resolve(value.DATA_DIR),
    courseFolders: ["content", ...(value.COURSES_DIR ? [value.COURSES_DIR] : [])].map((folder) => path.resolve(folder)),
    smtpUrl: value.SMTP_URL ?? null,
    smtpCa: value.SMTP_CA ? path.resolve(value.SMTP_CA) : null,
    showMails:
      publicUrl === null && !value.SMTP_URL && (value.SHOW_MAILS === undefined ? terminal : value.SHOW_MAILS === "on"),
    mailFrom: value.MAIL_FROM,
    operator: {
      name: value.OPERATOR_NAME ?? null,
      address: value.OPERATOR_ADDRESS ?? null,
      email: value.CONTACT_EMAIL ?? null,
      privacyEmail: value.PRIVACY_EMAIL ?? value.CONTACT_EMAIL ?? null,
    },
    worker: value.WORKER === "on",
    trustedProxies: value.TRUSTED_PROXIES,
    drainSeconds: value.DRAIN_SECONDS,
    logLevel: value.LOG_LEVEL,
  };
}
