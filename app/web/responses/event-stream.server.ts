/** Responses that stay open and send events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
import type { StreamHolder, StreamPlaces } from "./stream-places.server";

/** How often the stream sends a line without an event, so that a proxy does not close a silent connection. */
const heartbeatMs = 20_000;

interface EventStream {
  /** Aborts when the server stops, which ends the stream. */
  closing: AbortSignal;
  places: StreamPlaces;
  /** Who has the stream, and may have no more than so many. */
  holder: StreamHolder;
  /**
   * Starts what sends the events, and returns a function that stops it. `send`: sends an event with its data, which must not contain line
   * ends. `close`: ends the stream.
   */
  start(stream: { send(event: string, data: string): void; close(): void }): () => void;
}

/** @throws a 429 or 503 response if there is no place for one more stream */
export function createEventStreamResponse({ closing, places, holder, start }: EventStream): Response {
  const leave = places.take(holder);
  let end = leave;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      // Tells the browser how many ms to wait before it connects again.
      write("retry: 3000\n\n");
      const heart = setInterval(() => write(": still here\n\n"), heartbeatMs);
      const close = () => {
        end();
        controller.close();
      };
      const stop = start({ send: (event, data) => write(`event: ${event}\ndata: ${data}\n\n`), close });
      closing.addEventListener("abort", close, { once: true });
      end = () => {
        leave();
        clearInterval(heart);
        stop();
        closing.removeEventListener("abort", close);
      };
      if (closing.aborted) close();
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      // Without this header, the proxy nginx would hold the events back in its buffer.
      "X-Accel-Buffering": "no",
    },
  });
}
