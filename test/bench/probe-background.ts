import { listenForNames } from "../../utils/messaging/names.ts";
import { openSeeker } from "../../utils/store/seeker.ts";

/** The background of the probe's extension: the extension's own answers about names, and nothing else. */
listenForNames(openSeeker(), new AbortController().signal);
