export { mail } from "../nl/mail";
