export { acceptedScripts as escapeNonAscii } from "./escape-refused.ts";
