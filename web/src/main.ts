import { createApp } from "vue";
import App from "./App.vue";
import { router } from "./shell/router";
import { first_language } from "./words";
import "./parts/element";
import "./parts/desk.css";

await first_language();
createApp(App).use(router).mount("#desk");
