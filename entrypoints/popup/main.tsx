import { render } from "preact";
import { english } from "../../utils/i18n/english.ts";
import { openStoreForReading } from "../../utils/store/open.ts";
import { PopupApp } from "./PopupApp.tsx";

const root = document.getElementById("root");
if (root !== null) render(<PopupApp t={english} store={openStoreForReading()} />, root);
