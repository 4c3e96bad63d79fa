"use strict";

// A search field with suggestions: the ARIA combobox pattern with a list of options. Without this script the field just searches.
const KINDS = "/kinds.svg#";
const SVG = "http://www.w3.org/2000/svg";
const WAIT = 120;

for (const input of document.querySelectorAll("input[data-suggest]")) combobox(input);

// On a phone the choices would stand before what was found.
if (matchMedia("(max-width: 48rem)").matches) for (const choices of document.querySelectorAll(".narrower")) choices.open = false;

function combobox(input) {
  const box = document.createElement("div");
  box.className = "combo";
  input.replaceWith(box);
  const list = document.createElement("ul");
  list.className = "options";
  list.id = `${input.id}-options`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", document.querySelector(`label[for="${input.id}"]`)?.textContent ?? "");
  box.append(input, list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let at = -1;
  let timer = 0;
  let asked = 0;

  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function select(index) {
    const all = options();
    at = (index + all.length + 1) % (all.length + 1); // one place more: the field itself
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < all.length) input.setAttribute("aria-activedescendant", all[at].id);
    else { at = -1; input.removeAttribute("aria-activedescendant"); }
  }

  function option(found, index) {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const sign = document.createElementNS(SVG, "svg");
    sign.setAttribute("class", `kind k-${found.kind}`);
    sign.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(SVG, "use");
    use.setAttribute("href", KINDS + found.kind);
    sign.append(use);
    const name = document.createElement("bdi");
    name.textContent = found.name;
    if (found.language) name.lang = found.language;
    const where = document.createElement("span");
    where.className = "soft";
    where.textContent = found.countries.join(", ");
    item.append(sign, name, where);
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => choose(found));
    item.found = found;
    return item;
  }

  function choose(found) {
    if (input.dataset.choose === "name") { input.value = found.name; close(); input.form?.requestSubmit(); }
    else location.assign(found.address);
  }

  async function ask() {
    const text = input.value.trim();
    const mine = ++asked;
    if (!text) return close();
    const address = new URL(input.dataset.suggest, location.href);
    address.searchParams.set("q", input.value.trimStart());
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok || mine !== asked || document.activeElement !== input) return;
    const found = await answer.json();
    if (mine !== asked) return;
    at = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
  }

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
    if (list.hidden) return;
    if (event.key === "ArrowDown") { event.preventDefault(); select(at + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); select(at < 0 ? options().length - 1 : at - 1 < 0 ? options().length : at - 1); }
    if (event.key === "Enter" && at >= 0) { event.preventDefault(); choose(options()[at].found); }
  });
}
