"use strict";

const page = document.getElementById("main").dataset;
const base = new URL(page.base, document.baseURI);
const endpoint = new URL("sparql", base).href;

async function load(path) {
  const answer = await fetch(new URL(path, base), { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : null;
}

/** YASGUI's own completers ask sites elsewhere: ours know our words, and ask nobody. */
function teachWords(Yasqe, prefixes, terms) {
  const known = Object.entries(prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`).sort();
  const among = (iris) => (_, token) => {
    const typed = (token && token.autocompletionString) || "";
    return iris.filter((iri) => iri.startsWith(typed));
  };
  Yasqe.forkAutocompleter("prefixes", { name: "prefixes", persistenceId: null, get: () => known });
  Yasqe.forkAutocompleter("property", { name: "property", get: among(terms.properties) });
  Yasqe.forkAutocompleter("class", { name: "class", get: among(terms.classes) });
}

function openEditor(prefixes, terms, first) {
  const Yasgui = window.Yasgui;
  teachWords(Yasgui.Yasqe, prefixes, terms);
  window.teachResults(Yasgui.Yasr, page);
  Yasgui.Yasqe.defaults.value = first ? first.query : "";
  Yasgui.Yasr.defaults.prefixes = prefixes;
  return new Yasgui(document.getElementById("editor"), {
    requestConfig: { endpoint, method: "POST" },
    endpointCatalogueOptions: { getData: () => [], keys: [] },
    copyEndpointOnNewTab: false,
    corsProxy: undefined,
    autofocus: false,
    persistenceId: "reticula",
    persistencyExpire: 60 * 60 * 24 * 30,
    // a link may bring a query, never another endpoint
    populateFromUrl: (tab) => ({ ...tab, requestConfig: { ...tab.requestConfig, endpoint, headers: {} } }),
  });
}

function ask(yasgui, example, button) {
  for (const other of document.querySelectorAll("#questions button")) other.setAttribute("aria-pressed", String(other === button));
  const tab = yasgui.getTab() || yasgui.addTab(true);
  tab.setEndpoint(endpoint);
  tab.setQuery(example.query);
  tab.setName(button.querySelector("b").textContent);
  tab.query().catch(() => {}); // the answer's place shows what went wrong
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const COPIES = {
  curl: (query) => `curl ${endpoint} -H 'Accept: text/csv' --data-urlencode ${quoted("query=" + query)}`,
  python: (query) => `import csv, io, urllib.parse, urllib.request

query = ${JSON.stringify(query)}
request = urllib.request.Request(
    ${JSON.stringify(endpoint)},
    data=urllib.parse.urlencode({"query": query}).encode(),
    headers={"Accept": "text/csv"},
)
with urllib.request.urlopen(request) as answer:
    for row in csv.DictReader(io.TextIOWrapper(answer, "utf-8")):
        print(row)
`,
  r: (query) => `query <- ${JSON.stringify(query)}
answer <- read.csv(
  paste0(${JSON.stringify(endpoint)}, "?query=", URLencode(query, reserved = TRUE), "&format=csv"),
  encoding = "UTF-8"
)
print(answer)
`,
  link: (query) => `${location.origin}${location.pathname}#query=${encodeURIComponent(query)}`,
};

function offerCopies(yasgui) {
  const tools = document.getElementById("tools");
  const code = document.getElementById("code");
  const query = () => yasgui.getTab().getQuery();
  tools.hidden = false;
  tools.addEventListener("click", async (event) => {
    const kind = event.target.dataset.copy;
    if (!kind) return;
    const text = COPIES[kind](query());
    code.hidden = false;
    code.textContent = text;
    try {
      await navigator.clipboard.writeText(text);
      document.getElementById("copied").textContent = page.copied;
    } catch {
      getSelection().selectAllChildren(code); // not allowed to: then it is ready to be copied by hand
    }
  });
  const csv = document.getElementById("csv");
  csv.addEventListener("click", () => {
    csv.href = `${endpoint}?query=${encodeURIComponent(query())}&format=csv`;
  });
}

/** What YASGUI leaves without a name, or in the wrong place, for screen readers and the keyboard. */
function mendParts() {
  for (const field of document.querySelectorAll(".yasqe textarea:not([aria-label])")) field.setAttribute("aria-label", "SPARQL");
  for (const box of document.querySelectorAll(".yasqe .CodeMirror-scroll[tabindex='-1']")) box.tabIndex = 0;
  for (const list of document.querySelectorAll(".yasr select.tableSizer:not([aria-label])")) list.setAttribute("aria-label", page.rows);
  for (const field of document.querySelectorAll(".yasr input.tableFilter:not([aria-label])")) field.setAttribute("aria-label", field.placeholder);
  for (const head of document.querySelectorAll(".yasr th .dt-column-title:empty")) head.textContent = "#";
  const tabs = document.querySelector(".yasgui .tabsList[role=tablist]");
  if (tabs) tabs.removeAttribute("role"); // it holds a button that is no tab
  for (const tab of document.querySelectorAll(".yasgui .tabsList [role=tab]")) {
    tab.removeAttribute("role");
    tab.removeAttribute("aria-selected");
  }
  for (const panel of document.querySelectorAll(".yasgui [role=tabpanel]")) panel.removeAttribute("role");
}

/** The tabulator goes on to what comes next, as everywhere: nobody is caught in the editor. */
function freeTabulator(yasgui) {
  const tab = yasgui.getTab();
  const yasqe = tab && tab.getYasqe();
  if (yasqe) yasqe.setOption("extraKeys", { ...yasqe.getOption("extraKeys"), Tab: false, "Shift-Tab": false });
}

async function begin() {
  const [examples, prefixes, terms] = await Promise.all(["queries.json", "prefixes.json", "terms.json"].map(load));
  const wanted = (/^#example=([\w-]+)$/.exec(location.hash) || [])[1];
  if (wanted) history.replaceState(null, "", location.pathname + location.search);
  const isFirstVisit = !location.hash && !localStorage.getItem("yasgui__config") && !localStorage.getItem("reticula");
  const yasgui = openEditor(prefixes, terms, examples[0]);
  const buttons = [...document.querySelectorAll("#questions button")];
  for (const button of buttons) {
    const example = examples.find((each) => each.id === button.dataset.id);
    button.addEventListener("click", () => ask(yasgui, example, button));
  }
  offerCopies(yasgui);
  mendParts();
  freeTabulator(yasgui);
  yasgui.on("tabSelect", () => freeTabulator(yasgui));
  new MutationObserver(mendParts).observe(document.getElementById("editor"), { childList: true, subtree: true });
  const first = wanted ? buttons.find((button) => button.dataset.id === wanted) : isFirstVisit ? buttons[0] : null;
  if (first) first.click();
}

begin();
