export { common } from "../nl/common";
