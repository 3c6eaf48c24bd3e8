/**
 * How a connection to the database is made and watched. postgres.js waits for ever for a server that accepts and says
 * nothing; here a socket ends when it was written to and heard nothing for a while, and then all that waits for it fails.
 */
import { once } from "node:events";
import net from "node:net";
import { Duplex } from "node:stream";
import tls from "node:tls";
import type { DatabaseTarget } from "./database-target.server";

export interface SocketTimeouts {
  /** For every step until the server takes orders. */
  connectMs: number;
  /** For an answer, from then on. Null: a statement may take as long as it needs. */
  silenceMs: number | null;
}

/** The database was not reached, or stopped answering. */
export class DatabaseUnavailable extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** After a connection that could not be made, how long nobody tries again: all that wait are told at once, instead of one a try. */
const restMs = 1_000;

/** For postgres.js's `socket`: gives a socket on which PostgreSQL's protocol can begin, TLS included. */
export function createSocketFactory(target: DatabaseTarget, patience: SocketTimeouts): () => Promise<Duplex> {
  let failure: { error: Error; until: number } | null = null;
  const failed = (error: Error) => {
    failure = { error, until: Date.now() + restMs };
  };
  return async () => {
    if (failure && Date.now() < failure.until) return brokenSocket(failure.error);
    try {
      const socket = await connect(target, patience.connectMs);
      watch(socket, patience, failed);
      return socket;
    } catch (error) {
      failed(error as Error);
      return brokenSocket(error as Error);
    }
  };
}

/**
 * postgres.js loses a connection for good when making its socket throws: one that fails at its first word tells it the same. Not
 * sooner: what it had not written yet would go before the first word on the next socket.
 */
function brokenSocket(error: Error): Duplex {
  return new Duplex({ read() {}, write: (_chunk, _encoding, written) => written(error) });
}

async function connect(target: DatabaseTarget, connectMs: number): Promise<net.Socket> {
  const { host, port, path } = target;
  const signal = AbortSignal.timeout(connectMs);
  const socket = net.connect(path === undefined ? { host, port, keepAlive: true, noDelay: true } : { path });
  try {
    await once(socket, "connect", { signal });
    return target.tls ? await secure(socket, target, signal) : socket;
  } catch (error) {
    socket.on("error", () => {}).destroy();
    throw signal.aborted ? new DatabaseUnavailable("CONNECT_TIMEOUT", `${path ?? host} does not answer`) : error;
  }
}

/** https://www.postgresql.org/docs/current/protocol-message-formats.html, SSLRequest */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

async function secure(socket: net.Socket, { host, tls: wanted }: DatabaseTarget, signal: AbortSignal) {
  socket.write(sslRequest);
  const [answer] = (await once(socket, "data", { signal })) as [Buffer];
  socket.removeAllListeners("data");
  if (answer.toString("latin1") !== "S") {
    if (wanted?.mode === "prefer") return socket;
    throw new DatabaseUnavailable("NO_TLS", `${host} speaks no TLS`);
  }
  const encrypted = tls.connect({
    socket,
    host,
    servername: net.isIP(host) ? undefined : host,
    ca: wanted?.ca,
    rejectUnauthorized: wanted?.mode === "verify-ca" || wanted?.mode === "verify-full",
    ...(wanted?.mode === "verify-ca" ? { checkServerIdentity: () => undefined } : {}),
  });
  await once(encrypted, "secureConnect", { signal });
  return encrypted;
}

/** ReadyForQuery, but for its last byte: the server has done all that it was asked. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5]);

function isCancelRequest(message: unknown): boolean {
  return Buffer.isBuffer(message) && message.length === 16 && message.readInt32BE(4) === 80877102;
}

function watch(socket: net.Socket, { connectMs, silenceMs }: SocketTimeouts, failed: (error: Error) => void): void {
  let isOpen = false;
  let tail = Buffer.alloc(0);
  let timer: NodeJS.Timeout | undefined;
  const end = (error: Error) => {
    if (!isOpen) failed(error);
    socket.destroy(error);
  };
  const listen = () => {
    clearTimeout(timer);
    const ms = isOpen ? silenceMs : connectMs;
    if (ms === null) return;
    timer = setTimeout(() => end(new DatabaseUnavailable("DATABASE_SILENT", "The database does not answer")), ms);
  };
  const write = socket.write.bind(socket) as (...given: unknown[]) => boolean;
  socket.write = (...given: unknown[]) => {
    // A request to stop a statement is answered by hanging up.
    if (isCancelRequest(given[0])) isOpen = true;
    if (timer === undefined) listen();
    return write(...given);
  };
  socket.on("data", (chunk: Buffer) => {
    tail = Buffer.concat([tail, chunk.subarray(-6)]).subarray(-6);
    if (tail.subarray(0, 5).equals(ready)) {
      isOpen = true;
      clearTimeout(timer);
      timer = undefined;
    } else if (timer !== undefined) listen();
  });
  // A proxy whose server is gone accepts and hangs up; postgres.js would connect again and again.
  socket.once("end", () => {
    if (!isOpen) end(new DatabaseUnavailable("CONNECTION_CLOSED", "The database hung up"));
  });
  socket.once("close", () => clearTimeout(timer));
}
