import { render } from "preact";
import { englishFeeds } from "../../utils/i18n/feeds/english.ts";
import { FeedsApp } from "./FeedsApp.tsx";

const root = document.getElementById("root");
if (root !== null) render(<FeedsApp f={englishFeeds} />, root);
