/**
 * Creates the network connections to the database. postgres.js would wait forever for a server that accepts a connection but does not
 * answer. Here the connection is closed if no answer comes in time, and every query that waits for it fails.
 */
import { once } from "node:events";
import net from "node:net";
import { Duplex } from "node:stream";
import tls from "node:tls";
import type { DatabaseTarget } from "./database-target.server";

interface SocketTimeouts {
  /** The maximum time of each step of connecting to the database, in ms. */
  connectMs: number;
  /** The maximum wait for an answer on an open connection, in ms, or null for no limit. */
  silenceMs: number | null;
}

/**
 * Thrown if connecting to the database takes too long, if the connection is closed before it is ready, or if the database stops answering.
 * A refused connection throws Node's own error instead; `isDatabaseUnavailable` knows all of these.
 */
export class DatabaseUnavailableError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * After a failed connection, further attempts fail at once for this many ms, so that waiting queries don't each wait for an attempt of
 * their own.
 */
const restMs = 1_000;

/** Returns a function for the `socket` option of postgres.js. It connects to the database, with TLS if needed, and returns the socket. */
export function createDatabaseSocketFactory(target: DatabaseTarget, patience: SocketTimeouts): () => Promise<Duplex> {
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
 * Returns a socket whose first write fails. If creating a socket threw an error, postgres.js would never use that connection again. If the
 * socket failed before the first write, postgres.js would send bytes that are not yet written on the next socket.
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
    throw signal.aborted ? new DatabaseUnavailableError("CONNECT_TIMEOUT", `${path ?? host} does not answer`) : error;
  }
}

/** The message that asks the server for TLS. See SSLRequest in https://www.postgresql.org/docs/current/protocol-message-formats.html */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

async function secure(socket: net.Socket, { host, tls: wanted }: DatabaseTarget, signal: AbortSignal) {
  socket.write(sslRequest);
  const [answer] = (await once(socket, "data", { signal })) as [Buffer];
  socket.removeAllListeners("data");
  if (answer.toString("latin1") !== "S") {
    if (wanted?.mode === "prefer") return socket;
    throw new DatabaseUnavailableError("NO_TLS", `${host} speaks no TLS`);
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

/** The message ReadyForQuery without its last byte. The server sends it after it has finished all queries. */
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
    timer = setTimeout(() => end(new DatabaseUnavailableError("DATABASE_SILENT", "The database does not answer")), ms);
  };
  const write = socket.write.bind(socket) as (...given: unknown[]) => boolean;
  socket.write = (...given: unknown[]) => {
    // A connection that sends a cancel request counts as open, because the server answers such a request by closing the connection.
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
  // If the database server is down, a proxy may accept the connection and close it. Without this error, postgres.js would connect again and
  // again.
  socket.once("end", () => {
    if (!isOpen) end(new DatabaseUnavailableError("CONNECTION_CLOSED", "The database hung up"));
  });
  socket.once("close", () => clearTimeout(timer));
}
