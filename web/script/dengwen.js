// Dengwen: small comforts on top of pages that work without them. Nothing here is needed to file or to follow.
(() => {
  "use strict";
  const all = (pick, root = document) => [...root.querySelectorAll(pick)];

  const page_of = (text) => new DOMParser().parseFromString(ours.createHTML(text), "text/html");

  // The box that says what went wrong, or what was done, gets the focus: it is the news of this page.
  const news = document.querySelector("[data-focus]");
  if (news) news.focus();

  // Characters left, said aloud only when it becomes tight.
  function counters(root) {
    for (const area of all("[data-most]", root)) {
      const most = Number(area.dataset.most), line = document.createElement("p");
      line.className = "count";
      area.after(line);
      const show = () => {
        const left = most - [...area.value].length;
        line.textContent = left > most / 2 ? "" :
          (left < 0 ? area.dataset.over : area.dataset.left).replace("#", Math.abs(left));
        line.setAttribute("aria-live", left < most / 10 ? "polite" : "off");
        line.classList.toggle("wrong", left < 0);
      };
      area.addEventListener("input", show);
      show();
    }
  }

  // A demand more or less, the next level of a place: only that part of the page is exchanged.
  async function exchange(form, go, part, focus) {
    const values = new FormData(form);
    values.delete("files");
    values.set("go", go);
    try {
      const answer = await fetch(form.action, { method: "POST", body: values, credentials: "same-origin" });
      const fresh = page_of(await answer.text()).getElementById(part);
      const old = document.getElementById(part);
      if (!answer.ok || !fresh || !old) return false;
      old.replaceWith(fresh);
      ready(fresh);
      focus(fresh);
      return true;
    } catch { return false; }
  }

  function exchanges(root) {
    for (const button of all("[data-swap]", root)) {
      button.addEventListener("click", async (event) => {
        event.preventDefault();
        const done = await exchange(button.form, button.value, button.dataset.swap,
          (part) => all("textarea", part).pop().focus());
        if (!done) plainly(button);
      });
    }
    for (const select of all("select[data-narrow]", root)) {
      select.addEventListener("change", () => {
        const id = select.id;
        exchange(select.form, "narrow:" + select.dataset.narrow, select.dataset.narrow + "-choice",
          () => document.getElementById(id).focus());
      });
    }
    for (const button of all("[data-narrow-button]", root)) button.hidden = true;
  }

  // Sends the form as it would have gone without this script.
  function plainly(button) {
    const value = document.createElement("input");
    Object.assign(value, { type: "hidden", name: "go", value: button.value });
    button.form.append(value);
    button.form.submit();
  }

  // The name fields are not asked of somebody who stays anonymous.
  function names(form) {
    const named = form.querySelector("[data-named]");
    if (!named) return;
    const show = () => { named.hidden = form.elements.identity.value === "anonymous"; };
    for (const radio of all("[name=identity]", form)) radio.addEventListener("change", show);
    show();
    const accused = document.getElementById("accused");
    if (!accused) return;
    const seal = () => { accused.hidden = form.elements.kind.value !== "accusation"; };
    for (const radio of all("[name=kind]", form)) radio.addEventListener("change", seal);
    seal();
  }

  // How far the upload is; the answer then becomes the page. Broken off or stopped, everything stays as it was.
  function progress(form) {
    const box = document.getElementById("progress"), files = document.getElementById("files");
    const told = document.getElementById("upload-told");
    if (!box || !files) return;
    let call = null;
    const end = (words) => {
      call = null;
      box.hidden = true;
      told.textContent = words;
      told.hidden = !words;
      if (words) told.focus();
    };
    document.getElementById("stop").addEventListener("click", () => { if (call) call.abort(); });
    form.addEventListener("submit", (event) => {
      const button = event.submitter;
      if (!button || !files.files.length || event.defaultPrevented) return;
      event.preventDefault();
      if (call) return;
      const values = new FormData(form), target = button.formAction || form.action;
      values.set("go", button.value);
      if (button.name === "lang") values.set("lang", button.value);
      end("");
      box.hidden = false;
      box.scrollIntoView({ block: "nearest" });
      call = new XMLHttpRequest();
      call.upload.onprogress = (step) => {
        if (step.lengthComputable) document.getElementById("bar").value = 100 * step.loaded / step.total;
      };
      call.onload = () => {
        const is_page = /^text\/html/.test(call.getResponseHeader("Content-Type") || "");
        if (!is_page || call.status >= 500) return end(told.dataset.broken);
        const page = page_of(call.responseText);
        document.documentElement.lang = page.documentElement.lang;
        document.title = page.title;
        document.body.replaceWith(page.body);
        begin();
        const anchor = target.split("#")[1], first = document.querySelector("[data-focus]") ||
          (anchor && document.getElementById(anchor)) || document.getElementById("main");
        first.scrollIntoView();
        first.focus();
      };
      call.onerror = () => end(told.dataset.broken);
      call.onabort = () => end(told.dataset.cancelled);
      call.open("POST", target.split("#")[0]);
      call.send(values);
    });
  }

  // On a phone a photo can be taken straight away; it joins the files already chosen.
  function camera() {
    const box = document.querySelector("[data-camera]"), files = document.getElementById("files");
    if (!box || !navigator.maxTouchPoints) return;
    const taken = document.getElementById("camera"), said = box.querySelector("[data-added]");
    box.hidden = false;
    taken.addEventListener("change", () => {
      try {
        const both = new DataTransfer();
        for (const file of [...files.files, ...taken.files]) both.items.add(file);
        files.files = both.files;
        taken.value = "";
        said.textContent = said.dataset.added.replace("#", files.files.length);
      } catch { taken.name = "files"; }  // an old phone sends both fields as they are
    });
  }

  // One press is one submission; the second press of a nervous thumb does nothing.
  function once(form) {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) { event.preventDefault(); return; }
      sent = true;
      if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
      setTimeout(() => { sent = false; }, 8000);
    });
  }

  // In a flood a petition is asked for a little work. It is done aside and sent by itself; whoever cannot do it
  // waits, as without this script. What is written in a page of ours may become a page and a worker, nothing else.
  const ours = window.trustedTypes ? window.trustedTypes.createPolicy("dengwen",
    { createHTML: (text) => text, createScriptURL: (url) => new URL(url, location.origin + "/static/").pathname }) :
    { createHTML: (text) => text, createScriptURL: (url) => url };

  function work(form) {
    const { challenge, bits, worker } = form.dataset;
    let doing;
    try { doing = new Worker(ours.createScriptURL(worker)); } catch { return; }
    const told = form.querySelector("[data-working]");
    told.hidden = false;
    doing.addEventListener("error", () => { told.hidden = true; });
    doing.addEventListener("message", (done) => {
      form.elements.work.value = done.data;
      plainly(form.querySelector("[value=send]"));
    });
    doing.postMessage({ challenge, bits: Number(bits) });
  }

  // A draft stays on this device only if the person says so. Never the token, never files.
  const key = "dengwen-draft";
  const kept = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const forget = () => { try { localStorage.removeItem(key); } catch { /* nothing is kept there then */ } };

  function draft(form) {
    if (!form.dataset.draft) return;
    const [box, tick, label, state] = ["div", "input", "label", "p"].map((tag) => document.createElement(tag));
    box.className = "choice field";
    Object.assign(tick, { type: "checkbox", id: "draft" });
    Object.assign(label, { htmlFor: "draft", textContent: form.dataset.draft });
    state.className = "hint";
    state.setAttribute("role", "status");
    box.append(tick, label, state);
    form.querySelector(".part").before(box);
    const asked = (field) => field.name && field.type !== "submit" && !/^(token|kept|files)$/.test(field.name);
    const save = () => {
      if (!tick.checked) return;
      const values = [...form.elements].filter(asked)
        .filter((field) => !/radio|checkbox/.test(field.type) || field.checked)
        .map((field) => [field.name, field.value]);
      try {
        localStorage.setItem(key, JSON.stringify(values));
        state.textContent = form.dataset.draftKept;
      } catch { forget(); }
    };
    const old = kept();
    if (old) {
      tick.checked = true;
      const untouched = ["title", "text"].every((name) => !form.elements[name].value);
      if (untouched && !document.getElementById("errors")) {
        restore(form, old).then(() => { state.textContent = form.dataset.draftBack; });
      }
    }
    form.addEventListener("input", save);
    tick.addEventListener("change", () => {
      if (tick.checked) return save();
      forget();
      state.textContent = "";
    });
  }

  async function restore(form, values) {
    const of = (name) => values.filter(([key]) => key === name).map(([, value]) => value);
    const missing = of("demand").length - all("[name=demand]", form).length;
    for (let n = 0; n < missing; n++) await exchange(form, "add", "part-demands", () => {});
    const turn = {};
    for (const [name, value] of values) {
      const fields = all(`[name="${CSS.escape(name)}"]`, form), first = fields[0];
      if (!first) continue;
      if (/radio|checkbox/.test(first.type)) {
        for (const field of fields) field.checked ||= field.value === value;
      } else if (fields[turn[name] = (turn[name] ?? -1) + 1]) {
        fields[turn[name]].value = value;
      }
      const tree = first.dataset.narrow;
      if (tree && value) await exchange(form, "narrow:" + tree, tree + "-choice", () => {});
    }
    for (const area of all("textarea, [type=radio]", form)) {
      const radio = area.type === "radio";
      area.dispatchEvent(new Event(radio ? "change" : "input", { bubbles: !radio }));
    }
  }

  function ready(root) { counters(root); exchanges(root); }

  function begin() {
    ready(document);
    for (const form of document.forms) {
      if (form.dataset.once !== undefined) once(form);
      if (form.dataset.challenge) work(form);
      else if (form.id === "petition") { names(form); progress(form); camera(); draft(form); }
    }
    if (document.querySelector("[data-code]")) forget();
    for (const button of all("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }
  }
  begin();
})();
