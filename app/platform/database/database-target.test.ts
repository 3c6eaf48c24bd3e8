import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDatabaseUrl } from "./database-target.server";

it("host, port, user, password and database are read, encoded or not", () => {
  expect(parseDatabaseUrl("postgres://anna:g%40h%2Fm@db.example.nl:6432/leren")).toMatchObject({
    ...{ host: "db.example.nl", port: 6432, user: "anna", password: "g@h/m", database: "leren" },
  });
  expect(parseDatabaseUrl("postgresql://localhost")).toMatchObject({ host: "localhost", port: 5432 });
  expect(parseDatabaseUrl("postgresql://localhost").tls).toBeUndefined();
});

it("an IPv6 address is in brackets", () => {
  expect(parseDatabaseUrl("postgres://app@[::1]:5433/app")).toMatchObject({ host: "::1", port: 5433 });
  expect(parseDatabaseUrl("postgres://app@/app?host=fe80::1%25eth0").host).toBe("fe80::1%eth0");
});

it("a socket is named by its folder, in the host or in the query", () => {
  const expected = { host: "/run/postgresql", path: "/run/postgresql/.s.PGSQL.5432", user: "app", database: "leren" };
  for (const address of [
    "postgres://app@%2Frun%2Fpostgresql/leren",
    "postgres://app@/leren?host=/run/postgresql",
    "postgres:///leren?host=/run/postgresql&user=app",
    "postgres://app@localhost/leren?host=%2Frun%2Fpostgresql&sslmode=require",
  ]) {
    expect(parseDatabaseUrl(address), address).toMatchObject(expected);
    expect(parseDatabaseUrl(address).tls).toBeUndefined();
  }
  expect(parseDatabaseUrl("postgres:///leren?host=/tmp&port=5544").path).toBe("/tmp/.s.PGSQL.5544");
});

it("sslmode and sslrootcert decide about TLS, and other parameters go to the server", () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-ca-")), "ca.pem");
  fs.writeFileSync(file, "PEM");
  const tlsOf = (query: string) => parseDatabaseUrl(`postgres://app@db/app?${query}`).tls;
  expect(tlsOf("sslmode=disable")).toBeUndefined();
  expect(tlsOf("sslmode=require")).toEqual({ mode: "require" });
  expect(tlsOf(`sslmode=require&sslrootcert=${file}`)).toEqual({ mode: "verify-ca", ca: "PEM" });
  expect(tlsOf(`sslmode=verify-full&sslrootcert=${file}`)).toEqual({ mode: "verify-full", ca: "PEM" });
  expect(tlsOf("sslmode=verify-full&sslrootcert=system")).toEqual({ mode: "verify-full" });
  expect(() => tlsOf("sslmode=on")).toThrow("sslmode: one of disable, allow, prefer, require");
  expect(() => tlsOf("sslmode=require&sslrootcert=/nowhere.pem")).toThrow("sslrootcert: /nowhere.pem can't be read");
  const { connection, connectMs } = parseDatabaseUrl("postgres://app@db/app?search_path=leren&connect_timeout=7");
  expect({ connection, connectMs }).toEqual({ connection: { search_path: "leren" }, connectMs: 7_000 });
  fs.rmSync(path.dirname(file), { recursive: true });
});

it("an invalid address is refused with a sentence about encoding passwords", () => {
  for (const wrong of ["mysql://db/app", "db.example.nl", "postgres://app:a#b@db/app", "postgres://app:%@db", ""]) {
    expect(() => parseDatabaseUrl(wrong), wrong).toThrow(/^an address such as postgres:.*%40 %3A/);
  }
  expect(() => parseDatabaseUrl("postgres://app@one,two/app")).toThrow("one host was expected");
});

it("any password can be read back after encoding", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (password) => {
      expect(parseDatabaseUrl(`postgres://app:${encodeURIComponent(password)}@db/app`).password).toBe(password);
    }),
  );
});
