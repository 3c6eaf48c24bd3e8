export { enhance } from "../nl/enhance";
