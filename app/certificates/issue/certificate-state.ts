/** The state of a certificate, as the database stores it. */
export type CertificateState = "valid" | "suspended" | "revoked";
