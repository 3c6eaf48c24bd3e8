/**
 * A load balancer that behaves like Caddy: it asks which processes are ready, keeps connections open, and tries another process if one
 * refuses.
 */
import http from "node:http";
import type { AddressInfo } from "node:net";

interface LoadBalancer {
  url: string;
  add(port: number): void;
  remove(port: number): void;
  /** How many requests each process has answered, by its port. */
  answered: Map<number, number>;
  close(): Promise<void>;
}

export async function startLoadBalancer(): Promise<LoadBalancer> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
  const known = new Set<number>();
  const ready = new Set<number>();
  const answered = new Map<number, number>();
  let turn = 0;

  const look = setInterval(() => {
    for (const port of known) {
      fetch(`http://127.0.0.1:${port}/readyz`)
        .then(({ ok }) => (ok && known.has(port) ? ready.add(port) : ready.delete(port)))
        .catch(() => ready.delete(port));
    }
  }, 100);

  const pass = (incoming: http.IncomingMessage, outgoing: http.ServerResponse, body: Buffer, left: number) => {
    const ports = [...ready];
    const port = ports[turn++ % Math.max(ports.length, 1)] ?? 0;
    const { method, url, headers } = incoming;
    const request = http.request({ host: "127.0.0.1", port, method, path: url, headers, agent }, (response) => {
      answered.set(port, (answered.get(port) ?? 0) + 1);
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
      response.once("error", () => outgoing.destroy());
    });
    request.once("error", (error: NodeJS.ErrnoException) => {
      // A request whose connection was refused may be sent again. If a connection broke, the request may have had an effect, so only
      // reading is repeated, as Caddy does.
      const read = request.reusedSocket && (method === "GET" || method === "HEAD");
      if ((error.code === "ECONNREFUSED" || read) && left > 0)
        setTimeout(() => pass(incoming, outgoing, body, left - 1), 50);
      else if (!outgoing.headersSent) outgoing.writeHead(502).end(String(error));
    });
    request.end(body);
  };
  const server = http.createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    pass(incoming, outgoing, Buffer.concat(chunks), 40);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    add(port) {
      known.add(port);
    },
    remove(port) {
      known.delete(port);
      ready.delete(port);
    },
    answered,
    async close() {
      clearInterval(look);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
