import { type DestinationStream, type Logger, pino } from "pino";

export type { Logger };

// Fields of a database error that are left out of the log, because PostgreSQL repeats in them the row that it refused.
const ofTheDatabase = ["detail", "where", "query", "parameters"].flatMap((name) => [
  `err.${name}`,
  `err.aggregateErrors[*].${name}`,
]);

/** Creates a logger that writes each line as JSON. Never log a name, an address, a token or an answer. */
export function createLogger(level: string, to: DestinationStream = pino.destination(1)): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ofTheDatabase }, to);
}
