/**
 * Parses the address of a database by the rules of libpq, PostgreSQL's own library: host name, IPv6 in brackets, folder of a socket, TLS.
 */
import fs from "node:fs";
import { z } from "zod";

interface TlsOptions {
  /**
   * The TLS mode, as in libpq's `sslmode`: `prefer` uses TLS if the server offers it, `require` always uses TLS but does not check the
   * certificate, and the other two check it.
   */
  mode: "prefer" | "require" | "verify-ca" | "verify-full";
  /** The certificates to trust (PEM). By default: those that Node trusts. */
  ca?: string;
}

export interface DatabaseTarget {
  /** The host name, the IP address, or the folder of the unix socket. */
  host: string;
  port: number;
  /** The path of the unix socket, if one is used. */
  path?: string;
  user?: string;
  password?: string;
  database?: string;
  /** How TLS is used. If absent, the connection does not use TLS. */
  tls?: TlsOptions;
  /** The time limit for connecting in ms, if the address sets one. */
  connectMs?: number;
  /** PostgreSQL settings for each session, taken from the address. */
  connection?: Record<string, string>;
}

const modes: Record<string, TlsOptions["mode"] | null> = {
  disable: null,
  allow: "prefer",
  prefer: "prefer",
  require: "require",
  "verify-ca": "verify-ca",
  "verify-full": "verify-full",
};

const example = "postgres://user:password@host/database";
const expected = `an address such as ${example} was expected (in a password, write @ : / ? # % as %40 %3A %2F %3F %23 %25)`;

/** The schema of a database address in the configuration. It turns the text into a `DatabaseTarget`. */
export const databaseUrlSchema = z.string().transform((text, context): DatabaseTarget => {
  try {
    return parseDatabaseUrl(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : expected });
    return z.NEVER;
  }
});

/**
 * Parses the address of a database, and reads the certificate file that its `sslrootcert` names.
 * @throws Error with a sentence for the operator
 */
export function parseDatabaseUrl(text: string): DatabaseTarget {
  const url = readUrl(text);
  const given = Object.fromEntries(url.searchParams);
  const { host, port, user, password, dbname, sslmode, ssl, sslrootcert, connect_timeout, ...connection } = given;
  const server = host ?? (decode(url.hostname).replace(/^\[(.*)\]$/, "$1") || "localhost");
  if (server.includes(",")) throw new Error("one host was expected: put a proxy before several servers");
  const wantedPort = Number(port ?? (url.port || 5432));
  if (!Number.isInteger(wantedPort) || wantedPort < 1 || wantedPort > 65535) throw new Error(expected);
  const isSocket = server.startsWith("/");
  const tls = isSocket
    ? null
    : readTls(sslmode ?? { true: "verify-full", false: "disable" }[ssl ?? "false"], sslrootcert);
  const target: DatabaseTarget = { host: server, port: wantedPort, connection };
  if (isSocket) target.path = `${server}/.s.PGSQL.${wantedPort}`;
  if (tls) target.tls = tls;
  const seconds = Number(connect_timeout ?? 0);
  if (seconds > 0) target.connectMs = seconds * 1000;
  const names = { user: user ?? decode(url.username), password: password ?? decode(url.password) };
  const database = dbname ?? decode(url.pathname.slice(1));
  return { ...target, ...withoutEmpty({ ...names, database }) };
}

function readUrl(text: string): URL {
  // libpq accepts an address without a host name, such as postgres://user@/database?host=/run/postgresql. A host name is inserted, because
  // `URL` needs one.
  const complete = text.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)(?=[/?#]|$)/, "$1localhost");
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(complete)) throw new Error(expected);
  return new URL(complete);
}

function readTls(mode = "disable", rootCertificate?: string): TlsOptions | null {
  const known = modes[mode];
  if (known === undefined) throw new Error(`sslmode: one of ${Object.keys(modes).join(", ")} was expected`);
  if (known === null) return null;
  if (rootCertificate === undefined || rootCertificate === "system") return { mode: known };
  // If a root certificate is given, the certificate of the server is checked in mode `require` too, as libpq does.
  return { mode: known === "require" ? "verify-ca" : known, ca: readCertificate(rootCertificate) };
}

function readCertificate(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    throw new Error(`sslrootcert: ${file} can't be read`);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error(expected);
  }
}

function withoutEmpty<T extends Record<string, string>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")) as Partial<T>;
}
