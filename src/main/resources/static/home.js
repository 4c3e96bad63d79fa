"use strict";

const RUN_FIRST = 0;
const base = new URL(".", document.baseURI);
const endpoint = new URL("sparql", base).href;

async function load(path) {
  const answer = await fetch(new URL(path, base), { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : null;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const number = (n) => new Intl.NumberFormat("en").format(n);

/** "12 projects", or nothing. */
function counted(n, one, many) {
  return n ? `${number(n)} ${n === 1 ? one : many}` : null;
}

function showRelease(release) {
  const line = document.getElementById("release");
  if (!release) {
    line.textContent = "Nothing was published yet. As soon as an import has run, its graph is here.";
    return false;
  }
  const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short" }).format(new Date(release.created));
  const kinds = release.kinds;
  const counts = [
    counted(kinds.project, "project", "projects"),
    counted(kinds.organisation, "organisation", "organisations"),
    counted(kinds.programme, "programme", "programmes"),
    counted(release.quotes, "quoted statement", "quoted statements"),
  ].filter(Boolean);
  const languages = Object.keys(release.languages).length;
  line.replaceChildren(
    element("b", counts.join(" · ")),
    ` from ${counted(release.pages, "page", "pages") || "no page"} in ${counted(languages, "language", "languages") || "no language"}. Release `,
    element("b", release.name),
    `, ${day}.`,
  );
  return true;
}

/** Its own completers ask sites elsewhere: ours know our words, and ask nobody. */
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
  for (const other of document.querySelectorAll("#questions button")) other.removeAttribute("aria-current");
  button.setAttribute("aria-current", "true");
  const tab = yasgui.getTab() || yasgui.addTab(true);
  tab.setEndpoint(endpoint);
  tab.setQuery(example.query);
  tab.setName(example.title);
  tab.query().catch(() => {}); // the answer's place shows what went wrong
}

function listQuestions(examples, yasgui) {
  const list = document.getElementById("questions");
  for (const example of examples) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(element("b", example.title), element("span", example.comment));
    button.addEventListener("click", () => ask(yasgui, example, button));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
  }
  return list;
}

async function begin() {
  document.getElementById("endpoint").textContent = endpoint;
  const [examples, prefixes, terms, release] = await Promise.all(
    ["queries.json", "prefixes.json", "terms.json", "release.json"].map(load),
  );
  const isReady = showRelease(release);
  const isFirstVisit = !location.hash && !localStorage.getItem("yasgui__config") && !localStorage.getItem("reticula");
  const yasgui = openEditor(prefixes, terms, examples[RUN_FIRST]);
  const list = listQuestions(examples, yasgui);
  if (isReady && isFirstVisit && examples.length) list.querySelectorAll("button")[RUN_FIRST].click();
}

begin();
