/** Reads the address of a database by the rules of libpq: host name, IPv6 in brackets, folder of a socket, TLS. */
import fs from "node:fs";
import { z } from "zod";

export interface TlsOptions {
  /**
   * As libpq's `sslmode`: `prefer` uses TLS if the server offers it, `require` uses TLS without checking, the others check the
   * certificate.
   */
  mode: "prefer" | "require" | "verify-ca" | "verify-full";
  /** Certificates to trust (PEM). Unless set: those that Node trusts. */
  ca?: string;
}

export interface DatabaseTarget {
  /** Host name, IP address, or the folder of the socket. */
  host: string;
  port: number;
  /** Path of the socket, if one is used. */
  path?: string;
  user?: string;
  password?: string;
  database?: string;
  /** Without this, the connection does not use TLS. */
  tls?: TlsOptions;
  /** Time limit for connecting, if the address sets one. */
  connectMs?: number;
  /** Server settings for each session. */
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

/** Zod schema for the configuration: an address as text becomes a `DatabaseTarget`. */
export const databaseAddressSchema = z.string().transform((text, context): DatabaseTarget => {
  try {
    return parseDatabaseUrl(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : expected });
    return z.NEVER;
  }
});

/**
 * Parses an address, and reads the file that `sslrootcert` names.
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
  // libpq accepts an address without a host name, such as postgres://user@/database?host=/run/postgresql.
  const complete = text.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)(?=[/?#]|$)/, "$1localhost");
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(complete)) throw new Error(expected);
  return new URL(complete);
}

function readTls(mode = "disable", rootCertificate?: string): TlsOptions | null {
  const known = modes[mode];
  if (known === undefined) throw new Error(`sslmode: one of ${Object.keys(modes).join(", ")} was expected`);
  if (known === null) return null;
  if (rootCertificate === undefined || rootCertificate === "system") return { mode: known };
  // If a root certificate is given, libpq checks the server's certificate in mode `require` too.
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
