export { account } from "../nl/account";
