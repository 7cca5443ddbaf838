import { checkPage } from "./checker.ts";

/* The checker as a script of its own, for pages that the command line makes. */
void checkPage();
