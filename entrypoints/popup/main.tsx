import { render } from "preact";
import { englishFeeds } from "../../utils/i18n/feeds/english.ts";
import { PopupApp } from "./PopupApp.tsx";

const root = document.getElementById("root");
if (root !== null) render(<PopupApp f={englishFeeds} />, root);
