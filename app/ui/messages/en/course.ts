export { course } from "../nl/course";
