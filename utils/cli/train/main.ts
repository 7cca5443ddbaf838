import { writeFileSync } from "node:fs";
import { learnedFrom, readNames, readPassages } from "./passages.ts";
import { printWeights, train } from "./train.ts";

/** `npm run train`: learns the weights of evidence from two thirds of the passages and writes the table. */
const TABLE = new URL("../../detection/evidence/learned.json", import.meta.url);

const passages = learnedFrom(readPassages());
writeFileSync(TABLE, printWeights(train(passages, readNames())));
process.stdout.write(`${passages.length} passages → utils/detection/evidence/learned.json\n`);
