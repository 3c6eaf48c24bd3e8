/** This test sends mail over TLS to a server with a self-signed certificate. */
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
