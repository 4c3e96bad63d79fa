"use strict";

// Without this script the switch is a link to a page that remembers; with it nothing has to be loaded again.
const NEXT = { auto: "dark", dark: "light", light: "auto" };

document.addEventListener("click", (event) => {
  const menu = document.querySelector(".settings .menu[open]");
  if (menu && !menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll(".menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

for (const link of document.querySelectorAll("a.look")) {
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const look = NEXT[document.documentElement.dataset.look] || "auto";
    document.documentElement.dataset.look = look;
    document.querySelector("meta[name=color-scheme]").content = look === "auto" ? "light dark" : look;
    const address = new URL(link.href);
    const remembered = await fetch(address);
    const page = new DOMParser().parseFromString(await remembered.text(), "text/html");
    const next = page.querySelector("a.look");
    if (next) {
      link.href = next.getAttribute("href");
      link.title = next.title;
      link.replaceChildren(...next.cloneNode(true).childNodes);
    }
  });
}
