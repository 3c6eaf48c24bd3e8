export { learning } from "../nl/learning";
