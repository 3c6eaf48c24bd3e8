/** A proxy to the test database that can cut, block or change connections, as networks and broken servers do. */
import net from "node:net";
import type { DatabaseTarget } from "../../app/platform/database/database-target.server";

/**
 * What the proxy does with connections. `pass`: passes everything on. `hang`: accepts them but passes nothing on. `hang up`: accepts and
 * closes them.
 */
type ProxyMode = "pass" | "hang" | "hang up";

export interface DatabaseProxy {
  /** The address of the database through the proxy. */
  target: DatabaseTarget;
  mode: ProxyMode;
  /** How many connections have been made so far. */
  made: number;
  /** Closes all open connections. */
  cut(): void;
  close(): Promise<void>;
}

/** Starts a proxy in front of a database. `bend` may change the bytes that the database server sends. */
export async function startDatabaseProxy(to: DatabaseTarget, bend = (chunk: Buffer) => chunk): Promise<DatabaseProxy> {
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    proxy.made += 1;
    open.add(client.on("error", () => {}).once("close", () => open.delete(client)));
    if (proxy.mode === "hang up") return client.end();
    const database = net.connect(to.path === undefined ? { host: to.host, port: to.port } : { path: to.path });
    client.once("close", () => database.destroy());
    database.on("error", () => client.destroy()).once("close", () => client.destroy());
    client.on("data", (chunk) => proxy.mode === "pass" && database.write(chunk));
    database.on("data", (chunk) => proxy.mode === "pass" && client.write(bend(chunk)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  const { path: _path, ...rest } = to;
  const proxy: DatabaseProxy = {
    target: { ...rest, host: "127.0.0.1", port },
    mode: "pass",
    made: 0,
    cut() {
      for (const client of open) client.destroy();
    },
    async close() {
      proxy.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
