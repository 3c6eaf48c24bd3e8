/** What a command says when it can't go on: a sentence for whoever typed it, the stack only for whoever asks. */
import { ConfigError } from "../app/platform/config.server";

const sentences: Record<string, string> = {
  ECONNREFUSED: "The database does not answer: is DATABASE_URL right, and does it run?",
  ENOTFOUND: "The database is not found: is the host in DATABASE_URL right?",
  CONNECT_TIMEOUT: "The database does not answer in time: is DATABASE_URL right?",
  "28P01": "The database refuses this user or password: is DATABASE_URL right?",
  "28000": "The database refuses this user: is DATABASE_URL right?",
  "3D000": "The database that DATABASE_URL names does not exist: create it first.",
  EADDRNOTAVAIL: "HOST is no address of this machine.",
  EACCES: "This port or folder may not be used: choose another PORT or DATA_DIR.",
};

/** `level`: LOG_LEVEL; at debug the stack comes along. */
export function describeFailure(error: unknown, level: string | undefined): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: string };
  const sentence = (code && sentences[code]) || error.message || error.name;
  return level === "debug" && !(error instanceof ConfigError) ? `${sentence}\n${error.stack}` : sentence;
}
