/** The settings of the site, read from environment variables once at the start. No other file reads the environment. */
import path from "node:path";
import { z } from "zod";
import { minDatabaseConnections } from "./database/connection-shares";
import { type DatabaseTarget, databaseUrlSchema } from "./database/database-target.server";

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
/** The schema of the site's address: scheme, host name and port. A path is not allowed, because the site can't be served below one. */
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
  /** Only checked here, because React and Remix read it themselves. */
  NODE_ENV: optional(oneOf("development", "production", "test")),
  /** The port to listen on. */
  PORT: withDefault(wholeNumber(0, 65535), 3000),
  /** The network address to listen on. By default: this machine only, or all addresses if PUBLIC_URL is set. */
  HOST: optional(z.string()),
  /**
   * The public address of this site, such as https://leren.example.nl. Links in mails begin with it. If it is https, cookies are Secure.
   */
  PUBLIC_URL: optional(originAddress),
  /** The address of PostgreSQL 16 or later. By default, an embedded PostgreSQL runs in DATA_DIR. */
  DATABASE_URL: optional(databaseUrlSchema),
  /**
   * If DATABASE_URL leads to pgbouncer: the address of PostgreSQL itself. Migrations need it, because they use a lock that belongs to one
   * connection.
   */
  DATABASE_DIRECT_URL: optional(databaseUrlSchema),
  /** Whether SQL statements are prepared. Set it to off if DATABASE_URL leads to pgbouncer in transaction mode. */
  DATABASE_PREPARE: withDefault(oneOf("on", "off"), "on"),
  /** The maximum number of database connections that one process opens in total. */
  DATABASE_POOL: withDefault(wholeNumber(minDatabaseConnections, 100), 10),
  /** The folder of the embedded database, and of mail files if SMTP_URL is not set. */
  DATA_DIR: withDefault(z.string(), "data"),
  /** A folder with courses of your own, in addition to content/. */
  COURSES_DIR: optional(z.string()),
  /** A folder with questions of final tests, `<course>/final-test/`, which replace those in the folder of the course. */
  POOL_DIR: optional(z.string()),
  /** The address of the mail server (smtp:// or smtps://). By default, mails are written as files in DATA_DIR/mail. */
  SMTP_URL: optional(address(/^smtps?$/, "smtp://mail.example.nl:587")),
  /** A file with certificates (PEM) to trust in addition to the usual ones. Needed for a mail server with a self-signed certificate. */
  SMTP_CA: optional(z.string()),
  /**
   * on or off: whether the page /mails shows mails that were written as files. Only browsers on this machine can see it. By default it is
   * on if the process was started from a terminal.
   */
  SHOW_MAILS: optional(oneOf("on", "off")),
  /** The sender of all mails. */
  MAIL_FROM: withDefault(z.string(), "Leerdossier <no-reply@localhost>"),
  /** The name of the operator of this site, shown on the contact and privacy pages. */
  OPERATOR_NAME: optional(z.string().max(200)),
  /** The postal address or place of the operator, on one line. On the page, a new line begins after each comma. */
  OPERATOR_ADDRESS: optional(z.string().max(300)),
  /** The e-mail address for visitors, shown on the contact page. */
  CONTACT_EMAIL: optional(emailAddress),
  /** The e-mail address for questions about personal data. By default: CONTACT_EMAIL. */
  PRIVACY_EMAIL: optional(emailAddress),
  /** on or off. With off, this process runs no background jobs (mail, clean-up), and `npm run worker` must run beside it. */
  WORKER: withDefault(oneOf("on", "off"), "on"),
  /** The number of proxies in front of the site that set X-Forwarded-For. */
  TRUSTED_PROXIES: withDefault(wholeNumber(0, 5), 0),
  /** How many seconds requests are still accepted after a stop signal. In that time /readyz tells the proxy to use another process. */
  DRAIN_SECONDS: withDefault(wholeNumber(0, 60), 0),
  LOG_LEVEL: withDefault(oneOf("fatal", "error", "warn", "info", "debug", "silent"), "info"),
});

/** The names of all environment variables that the site reads. A test checks that each of them is documented. */
export const environmentVariableNames: readonly string[] = Object.keys(environment.shape);

/** The person or organisation that runs this site. A field is null if it is not configured; then pages say that it is missing. */
interface SiteOperator {
  name: string | null;
  address: string | null;
  email: string | null;
  privacyEmail: string | null;
}

export interface Config {
  port: number;
  host: string;
  /** The public address of the site without a trailing slash, or null if the site has none. */
  publicUrl: string | null;
  secureCookies: boolean;
  databaseUrl: DatabaseTarget | null;
  /** The address of the database for migrations, or null if they use `databaseUrl`. */
  databaseDirectUrl: DatabaseTarget | null;
  databasePrepare: boolean;
  databasePool: number;
  dataDir: string;
  /** The folders with courses: content/ first, then COURSES_DIR. */
  courseFolders: string[];
  /** POOL_DIR: the folder with questions of final tests, or null. */
  poolFolder: string | null;
  smtpUrl: string | null;
  /** The path of a file with certificates (PEM) to trust in addition to the usual ones, or null if there is none. */
  smtpCa: string | null;
  /** Whether the page /mails shows mails that were written as files. Only browsers on this machine can see it. */
  showMails: boolean;
  mailFrom: string;
  operator: SiteOperator;
  worker: boolean;
  trustedProxies: number;
  drainSeconds: number;
  logLevel: z.infer<typeof environment>["LOG_LEVEL"];
}

export class ConfigError extends Error {}

/**
 * Checks the environment variables and returns the configuration. `terminal` tells whether the process was started from a terminal; then
 * /mails is on by default.
 * @throws ConfigError with one line for each wrong setting
 */
export function parseConfigFromEnvironment(env: Record<string, string | undefined>, { terminal = false } = {}): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`Configuration is wrong.\n  ${lines.join("\n  ")}`);
  }
  const value = parsed.data;
  const publicUrl = value.PUBLIC_URL ? new URL(value.PUBLIC_URL).origin : null;
  return {
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
    poolFolder: value.POOL_DIR ? path.resolve(value.POOL_DIR) : null,
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
