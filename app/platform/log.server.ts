import { type Logger, pino } from "pino";

export type { Logger };

/** Structured logs. Never put a name, an address, a token or an answer in a log line. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
