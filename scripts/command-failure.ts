/** Composes the message of a failed command: a sentence, and the stack only if LOG_LEVEL asks for it. */
import { ConfigError } from "../app/platform/config.server";

/** A command can't do what was asked. Its message is a sentence for whoever asked it. */
export class CommandRefusal extends Error {}

const sentences: Record<string, string> = {
  ECONNREFUSED: "The database does not answer: is DATABASE_URL right, and does it run?",
  ENOTFOUND: "The database is not found: is the host in DATABASE_URL right?",
  CONNECT_TIMEOUT: "The database does not answer in time: is DATABASE_URL right?",
  DATABASE_SILENT: "The database does not answer in time: is DATABASE_URL right?",
  CONNECTION_CLOSED: "The database hung up: is DATABASE_URL right, and does it run?",
  NO_TLS: "The database speaks no TLS: take sslmode out of DATABASE_URL, or let it be `prefer`.",
  EADDRNOTAVAIL: "HOST is no address of this machine.",
  EACCES: "This port or folder may not be used: choose another PORT or DATA_DIR.",
  EPERM: "This folder may not be used: choose another DATA_DIR.",
  EEXIST: "DATA_DIR is a file: choose another, or move the file.",
  ENOTDIR: "DATA_DIR lies below a file: choose another.",
  EROFS: "DATA_DIR is on a disk that can only be read: choose another.",
  ENOSPC: "The disk of DATA_DIR is full.",
};

/** Advice for each of PostgreSQL's error codes. PostgreSQL's own message is printed after it. */
const refusals: Record<string, string> = {
  "28P01": "The database refuses this user or password: is DATABASE_URL right?",
  "28000": "The database refuses this user: is DATABASE_URL right? Where it wants TLS, add ?sslmode=require.",
  "08P01": "The database refuses this connection. Where it wants TLS, add ?sslmode=require to DATABASE_URL.",
  "3D000": "The database that DATABASE_URL names does not exist: create it first.",
  "53300": "The database has no connection left: let it allow more, or make DATABASE_POOL smaller.",
  "57P03": "The database is starting or stopping: try again.",
  "42501": "The database does not let this user make its tables: let it own the database.",
};

/** Returns the error of a server that can't listen on its port: a sentence if another program does. */
export function explainListenFailure(error: NodeJS.ErrnoException, port: number): Error {
  return error.code === "EADDRINUSE" ? new ConfigError(`Port ${port} is taken: set PORT to another one.`) : error;
}

const untrusted = /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_)/;

/** Returns the message to print after an error. `level` is the setting LOG_LEVEL: at debug the stack is included. */
export function describeCommandFailure(error: unknown, level: string | undefined): string {
  if (!(error instanceof Error)) return String(error);
  const sentence = explain(error);
  const isForAsker = error instanceof ConfigError || error instanceof CommandRefusal;
  return level === "debug" && !isForAsker ? `${sentence}\n${error.stack}` : sentence;
}

function explain(error: Error): string {
  const { code = "", syscall } = error as { code?: string; syscall?: string };
  const refusal = refusals[code];
  if (refusal) return `${refusal} PostgreSQL said: ${error.message}`;
  if (untrusted.test(code))
    return `The database's certificate is not to be trusted (${error.message}): name the one that signed it with sslrootcert=FILE in DATABASE_URL, or its right host.`;
  // ENOENT while connecting means that the socket of the database does not exist. Otherwise the error names the missing file.
  if (code === "ENOENT" && syscall === "connect") return sentences.ECONNREFUSED ?? "";
  if (sentences[code]) return sentences[code];
  // A task that went on after what failed throws all errors together: the first one says why.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return `${error.message || error.name}${first instanceof Error ? `: ${explain(first)}` : ""}`;
}
