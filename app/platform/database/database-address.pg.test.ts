/**
 * These tests connect to a database by every way to write its address: TLS (a server that requires it, with its own certificate for
 * localhost), sockets, IPv6.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { describeCommandFailure } from "../../../scripts/command-failure";
import { openTestDatabase } from "../../../tests/support/database";
import { createSelfSignedCertificate } from "../../../tests/support/self-signed-certificate";
import { startSeparatePostgres } from "../../../tests/support/separate-postgres";
import { createPool } from "./database.server";
import { parseDatabaseUrl } from "./database-target.server";

const { options } = await openTestDatabase();
const { key, cert } = createSelfSignedCertificate();
const server = await startSeparatePostgres({
  settings: { ssl: "on" },
  files: { "server.key": key, "server.crt": cert, "pg_hba.conf": "hostssl all all 127.0.0.1/32 trust\n" },
});
const ca = path.join(server.dataDir, "ca.pem");
fs.writeFileSync(ca, cert);
const other = path.join(server.dataDir, "other.pem");
fs.writeFileSync(other, createSelfSignedCertificate().cert);

afterAll(() => server.remove());

/**
 * Connects to the database by an address that ends in `query`. Returns whether the connection is encrypted, or the error message that the
 * operator sees.
 */
async function connect(query: string, host = "127.0.0.1"): Promise<unknown> {
  const pool = createPool(parseDatabaseUrl(`postgres://app@${host}:${server.port}/postgres${query}`), { max: 1 });
  try {
    const [row] = await pool`select ssl from pg_stat_ssl where pid = pg_backend_pid()`;
    return row?.ssl;
  } catch (error) {
    return describeCommandFailure(error, undefined);
  } finally {
    await pool.end({ timeout: 1 });
  }
}

it("without sslmode, the error quotes PostgreSQL and says what to add", async () => {
  const sentence = await connect("");
  expect(sentence).toMatch(/add \?sslmode=require\. PostgreSQL said: no pg_hba\.conf entry for host .* no encryption$/);
});

it("require and prefer encrypt; a certificate is checked, its host name only by verify-full", async () => {
  expect(await connect("?sslmode=require")).toBe(true);
  expect(await connect("?sslmode=prefer")).toBe(true);
  expect(await connect(`?sslmode=verify-ca&sslrootcert=${ca}`)).toBe(true);
  expect(await connect(`?sslmode=verify-full&sslrootcert=${ca}`, "localhost")).toBe(true);
  expect(await connect(`?sslmode=verify-full&sslrootcert=${ca}`)).toMatch(
    /certificate is not to be trusted .*altnames/,
  );
  for (const query of ["?sslmode=verify-full", `?sslmode=require&sslrootcert=${other}`])
    expect(await connect(query), query).toMatch(/certificate is not to be trusted .*sslrootcert=FILE/);
});

it("a server without TLS is distinguished from a missing one, and is found by IPv6 if available", async () => {
  const plain = await startSeparatePostgres({ settings: { listen_addresses: "127.0.0.1, ::1" } });
  try {
    const hasIpv6 = Object.values(os.networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1"));
    const ask = async (host: string, query: string) => {
      const pool = createPool(parseDatabaseUrl(`postgres://app@${host}:${plain.port}/postgres${query}`), { max: 1 });
      const answer = pool`select host(inet_server_addr()) as host`.catch((error) =>
        describeCommandFailure(error, undefined),
      );
      return answer.finally(() => pool.end({ timeout: 1 }));
    };
    expect(await ask("127.0.0.1", "?sslmode=prefer")).toEqual([{ host: "127.0.0.1" }]);
    expect(await ask("127.0.0.1", "?sslmode=require")).toContain("speaks no TLS");
    expect(await ask("[::1]", "")).toEqual(hasIpv6 ? [{ host: "::1" }] : expect.any(String));
  } finally {
    await plain.remove();
  }
});

it("a socket is found by its folder", async () => {
  const { host, database } = options;
  const pool = createPool(parseDatabaseUrl(`postgres://app@/${database}?host=${encodeURIComponent(host)}`), { max: 1 });
  expect(await pool`select inet_server_addr() as address, current_database() as name`).toEqual([
    { address: null, name: database },
  ]);
  await pool.end();
});
