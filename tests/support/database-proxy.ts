/** A way to the test database that can be cut, blocked or bent: what networks and broken servers do, on loopback. */
import net from "node:net";
import type { DatabaseTarget } from "../../app/platform/database/database-target.server";

/** `hang`: accepts and hands nothing on. `hang up`: accepts and closes. */
export type ProxyMode = "pass" | "hang" | "hang up";

export interface DatabaseProxy {
  /** The database, by way of the proxy. */
  target: DatabaseTarget;
  mode: ProxyMode;
  /** Connections that were made so far. */
  made: number;
  /** Ends the connections that are there. */
  cut(): void;
  close(): Promise<void>;
}

/** `bend`: changes what the server says. */
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
