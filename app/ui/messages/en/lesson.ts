export { lesson } from "../nl/lesson";
