/** These tests send mail to a server with a self-signed certificate, and over a connection that the server closes. */
import type { Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, it, onTestFinished } from "vitest";
import { createSelfSignedCertificate } from "../../../tests/support/self-signed-certificate";
import { createMailer } from "./mailer.server";

it("a self-signed certificate of a mail server is trusted only if it is configured", async () => {
  const own = createSelfSignedCertificate();
  const secured: boolean[] = [];
  const server = new SMTPServer({
    ...own,
    authOptional: true,
    onData(stream, session, done) {
      secured.push(session.secure);
      stream.resume().on("end", () => done());
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as { port: number };
  const send = async (certificates: string | null, name = "localhost", more = "") => {
    const smtpUrl = `smtp://${name}:${port}${more}`;
    const mailer = createMailer({ smtpUrl, certificates, from: "a@example.nl", directory: "", host: "x.test" });
    onTestFinished(() => mailer.close());
    const words = { subject: "Dag", text: "Dag", html: "<p>Dag</p>" };
    await mailer.send({ id: "1", recipient: "b@example.nl", ...words, now: new Date("2026-03-01T12:00:00Z") });
  };
  await expect(send(null)).rejects.toThrow(/self-signed certificate/);
  await expect(send(createSelfSignedCertificate().cert)).rejects.toThrow(/certificate/);
  // The certificate is trusted, but it was issued for another host name.
  await expect(send(own.cert, "127.0.0.1")).rejects.toThrow(/does not match/);
  await send(own.cert);
  await send(own.cert, "127.0.0.1", "/?tls.servername=localhost");
  expect(secured).toEqual([true, true]);
});

it("mails go over one connection, also after a refusal, and over a new one when the server closed it", async () => {
  const sockets: Socket[] = [];
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(address.startsWith("weg@") ? Object.assign(new Error("5.1.1 unknown"), { responseCode: 550 }) : undefined);
    },
    onData(stream, session, done) {
      stream.resume().on("end", () => {
        received.push(session.envelope.rcptTo[0]?.address ?? "");
        done();
      });
    },
  });
  server.server.on("connection", (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as { port: number };
  const options = { from: "a@example.nl", directory: "", host: "x.test" };
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, ...options });
  onTestFinished(() => mailer.close());
  const send = (name: string) =>
    mailer.send({ id: name, recipient: `${name}@example.nl`, subject: "Dag", text: "", html: "", now: new Date() });

  await send("een");
  await expect(send("weg")).rejects.toMatchObject({ responseCode: 550, command: "RCPT TO" });
  await Promise.all([send("twee"), send("drie")]);
  expect(sockets).toHaveLength(1);
  const closed = new Promise((resolve) => sockets[0]?.once("close", resolve));
  sockets[0]?.destroy();
  await closed;
  await send("vier");
  expect(sockets).toHaveLength(2);
  expect(received).toEqual(["een", "twee", "drie", "vier"].map((name) => `${name}@example.nl`));
  mailer.close();
  await expect(send("vijf")).rejects.toThrow("closed");
});
