// Filters and highlights a report that is already complete without it. The whole state is in
// the address: #TARGET&q=words&not=planned,denied&kind=3&in=NO&hide=t,n
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const entries = all("#record div[id]");
  const tables = all("#conflicts, #plans, #positions, #statements, #figures, #people, #glance");
  const rows = tables.flatMap((table) => all("tr, .gl li", table)).filter((row) => row.querySelector("td, p"));
  const groups = ["#record li", "#record div.g", "#record section.m", "#record section.y"].map((selector) => all(selector));
  const marks = all("#timeline a");
  const words = new Map();
  const empty = () => ({ target: "", q: "", not: new Set(), kind: "", in: "", hide: new Set() });
  let state = empty();

  const text = (element) => {
    if (!words.has(element)) words.set(element, element.textContent.toLowerCase());
    return words.get(element);
  };
  // A row says what its group is called, too: a speaker stands in the first of his rows only.
  const told = (row) => {
    const head = row.parentNode.querySelector("th[rowspan]");
    return head && !row.contains(head) ? `${text(head)} ${text(row)}` : text(row);
  };
  const kind = (entry) => entry.querySelector("code").textContent.split("/")[0];
  const list = (value) => new Set((value || "").split(",").filter(Boolean));

  const read = () => {
    const [first, ...rest] = location.hash.slice(1).split("&");
    const given = new URLSearchParams(first.includes("=") ? [first, ...rest].join("&") : rest.join("&"));
    let target = first.includes("=") ? "" : first;
    try { target = decodeURIComponent(target); } catch { target = ""; }
    if (given.size === 0 && target) return { ...state, target };
    return {
      target, q: given.get("q") || "", not: list(given.get("not")), kind: given.get("kind") || "",
      in: given.get("in") || "", hide: list(given.get("hide")),
    };
  };

  const write = () => {
    const given = new URLSearchParams();
    if (state.q) given.set("q", state.q);
    if (state.not.size) given.set("not", [...state.not].join(","));
    if (state.kind) given.set("kind", state.kind);
    if (state.in) given.set("in", state.in);
    if (state.hide.size) given.set("hide", [...state.hide].join(","));
    const query = given.toString();
    const hash = [encodeURI(state.target), query].filter(Boolean).join("&");
    const wanted = hash ? "#" + hash : location.pathname + location.search;
    if (location.hash.slice(1) !== hash) history.replaceState(null, "", wanted);
  };

  const fits = (entry, needles) =>
    !state.not.has(entry.classList[0]) &&
    (!state.kind || state.kind.split(" ").includes(kind(entry))) &&
    (!state.in || (entry.dataset.c || "").split(" ").includes(state.in)) &&
    needles.every((needle) => text(entry).includes(needle));

  // Heads without rows go; a speaker moves to the first row that is shown; folded rows unfold.
  const grouped = (table, asked) => {
    for (const body of all("tbody", table)) {
      const shown = [...body.rows].filter((row) => !row.hidden && row.querySelector("td"));
      const head = body.querySelector("th[scope]");
      body.hidden = !shown.length;
      if (head?.hasAttribute("rowspan") && shown.length) {
        shown[0].prepend(head);
        head.rowSpan = shown.length;
      }
    }
    for (const whole of all("table", table)) whole.hidden = !whole.querySelector("tr:not([hidden]) td");
    for (const fold of all("details", table)) if (asked) fold.open = Boolean(fold.querySelector("tr:not([hidden]) td"));
    table.classList.toggle("none", !rows.some((row) => !row.hidden && table.contains(row)));
  };

  const filter = () => {
    const needles = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = new Set();
    for (const entry of entries) {
      entry.hidden = !fits(entry, needles);
      if (!entry.hidden) shown.add("#" + entry.id);
    }
    for (const group of groups.flat()) group.hidden = !group.querySelector("div[id]:not([hidden])");
    for (const mark of marks) mark.classList.toggle("off", !shown.has(mark.getAttribute("href")));
    for (const row of rows) row.hidden = state.not.has(row.className) || !needles.every((needle) => told(row).includes(needle));
    for (const table of tables) grouped(table, needles.length);
    const filtered = shown.size < entries.length;
    one("shown").textContent = filtered ? `${shown.size} of ${entries.length} entries` : "";
    one("reset").hidden = !filtered && !state.q;
  };

  const controls = () => {
    one("q").value = state.q;
    one("kind").value = state.kind;
    one("in").value = state.in;
    for (const button of all("[data-status]")) button.setAttribute("aria-pressed", !state.not.has(button.dataset.status));
    for (const button of all("[data-layer]")) button.setAttribute("aria-pressed", !state.hide.has(button.dataset.layer));
    for (const button of all("[data-layer]")) one("articles").classList.toggle("no-" + button.dataset.layer, state.hide.has(button.dataset.layer));
  };

  const highlight = (scroll) => {
    for (const old of all(".hit")) old.classList.remove("hit");
    const found = state.target && one(state.target);
    if (!found) return;
    found.classList.add("hit");
    for (let box = found; box; box = box.parentElement) {
      box.hidden = false;
      if (box.tagName === "DETAILS") box.open = true;
    }
    if (scroll) found.scrollIntoView({ block: "center" });
  };

  const apply = (scroll) => { controls(); filter(); highlight(scroll); write(); };
  const change = (part) => { state = { ...state, ...part, target: "" }; apply(false); };
  const toggled = (set, key) => {
    const next = new Set(set);
    if (!next.delete(key)) next.add(key);
    return next;
  };

  const walk = (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = marks.indexOf(event.target.closest("a"));
    const next = step && at >= 0 && marks[at + step];
    if (!next) return;
    event.preventDefault();
    marks[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };

  // The drawing is hidden from assistive technology until its marks have names.
  const named = (mark) => {
    const entry = one(decodeURIComponent(mark.getAttribute("href").slice(1)));
    const said = (element, selector) => element?.querySelector(selector)?.textContent || "";
    const margin = said(entry.closest("div.g"), ".da");
    const year = said(entry.closest("section.y"), "h3");
    const month = said(entry.closest("section.m"), "h4");
    const date = margin === "year" ? year : `${margin === "month" ? month : margin} ${year}`;
    const what = `${said(entry, "b")} ${said(entry, ".hd a")}`;
    const name = `${date}: ${what}. ${said(entry, ".ww")}`.trim();
    mark.setAttribute("aria-label", name);
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = name;
    mark.prepend(title);
  };

  for (const box of all("[data-js]")) box.hidden = false;
  marks.forEach(named);
  all("#timeline svg.pl").forEach((svg) => { svg.removeAttribute("aria-hidden"); svg.setAttribute("role", "group"); });
  if (marks.length) marks[0].tabIndex = 0;
  one("q").addEventListener("input", (event) => change({ q: event.target.value }));
  one("kind").addEventListener("change", (event) => change({ kind: event.target.value }));
  one("in").addEventListener("change", (event) => change({ in: event.target.value }));
  one("reset").addEventListener("click", () => change({ ...empty(), hide: state.hide }));
  for (const button of all("[data-status]")) button.addEventListener("click", () => change({ not: toggled(state.not, button.dataset.status) }));
  for (const button of all("[data-layer]")) button.addEventListener("click", () => change({ hide: toggled(state.hide, button.dataset.layer) }));
  all("#timeline svg").forEach((svg) => svg.addEventListener("keydown", walk));
  addEventListener("beforeprint", () => { for (const fold of all("details")) fold.open = true; });
  addEventListener("hashchange", () => { state = read(); apply(location.hash.includes("&")); });
  state = read();
  apply(Boolean(state.target));
})();
