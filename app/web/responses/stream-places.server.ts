/**
 * How many streams of events may be open in one process. Each holds a connection, so that nobody may open them without end. A page whose stream is
 * refused looks for news from time to time instead.
 */
import { computeRateLimitNetwork } from "~/platform/network";

/** Of one process: several lecture halls with phones, and everybody who has an overview open. */
export const mostStreams = 3000;
/** Phones behind one network address: a school with three classes of two hundred. */
export const mostStreamsPerAddress = 600;
/** Pages of one trainer: many groups, each in a tab of its own. */
export const mostStreamsPerTrainer = 30;
/** When a program may ask again. By then, streams that lost their reader have ended. */
const retryAfterSeconds = 30;

export type StreamHolder = { address: string } | { trainerId: string };

export interface StreamPlaces {
  /**
   * Takes a place for a stream. Returns the function that gives it back, which can be called more than once.
   * @throws a 429 response if the holder has as many as one may have, and a 503 response if the process has
   */
  take(holder: StreamHolder): () => void;
}

export function createStreamPlaces(): StreamPlaces {
  const counts = new Map<string, number>();
  let all = 0;
  return {
    take(holder) {
      const [key, most] =
        "address" in holder
          ? [`address ${computeRateLimitNetwork(holder.address)}`, mostStreamsPerAddress]
          : [`trainer ${holder.trainerId}`, mostStreamsPerTrainer];
      const held = counts.get(key) ?? 0;
      if (held >= most) throw refuse(429);
      if (all >= mostStreams) throw refuse(503);
      counts.set(key, held + 1);
      all++;
      let given = false;
      return () => {
        if (given) return;
        given = true;
        all--;
        const left = (counts.get(key) ?? 1) - 1;
        if (left > 0) counts.set(key, left);
        else counts.delete(key);
      };
    },
  };
}

const refuse = (status: 429 | 503) =>
  new Response(null, { status, headers: { "Retry-After": String(retryAfterSeconds), "Cache-Control": "no-store" } });
