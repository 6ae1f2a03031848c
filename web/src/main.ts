import { createApp } from "vue";
import App from "./App.vue";
import { find_session } from "./client/session";
import { router } from "./shell/router";
import { first_language } from "./words";
import "./parts/element";
import "./parts/desk.css";

// The page, the session and the words are on their way at the same time.
const app = createApp(App).use(router);
void find_session();
await first_language();
app.mount("#desk");
