"use strict";

// Who works with whom, drawn by Cytoscape. The same is in the table below the drawing, for those who do not see it.
const CROWD = 400; // nodes beyond which springs take too long
const FIT = 1.4; // few nodes need not fill the place
const READABLE = 60; // nodes beyond which names would cover each other

for (const place of document.querySelectorAll(".drawing[data-graph]")) draw(place);

for (const field of document.querySelectorAll(".copy")) {
  // the server does not know under which name the world knows it
  field.value = field.value.replace(/(^|")\/networks/, `$1${location.origin}/networks`);
  field.addEventListener("focus", () => field.select());
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return { ink: of("--ink"), sheet: of("--sheet"), thread: of("--thread"), node: of("--organisation"), country: of("--country"), focus: of("--focus") };
}

function rules(colour, byCountry, most, crowd) {
  return [
    { selector: "node", style: {
      "background-color": byCountry ? colour.country : colour.node,
      width: `mapData(size, 0, ${most}, 12, 44)`, height: `mapData(size, 0, ${most}, 12, 44)`,
      label: crowd ? "" : "data(label)", color: colour.ink, "font-size": 11, "text-wrap": "ellipsis", "text-max-width": 130,
      "text-valign": "bottom", "text-margin-y": 3, "text-outline-color": colour.sheet, "text-outline-width": 2 } },
    { selector: "edge", style: { width: "mapData(weight, 1, 8, 1.2, 7)", "line-color": colour.thread, "curve-style": "haystack", opacity: 0.8 } },
    { selector: ".near", style: { label: "data(label)", "z-index": 9 } },
    { selector: "edge.near", style: { "line-color": colour.focus, opacity: 1, label: "" } },
    { selector: ".far", style: { opacity: 0.15 } },
  ];
}

async function draw(place) {
  const answer = await fetch(place.dataset.graph).catch(() => null);
  if (!answer?.ok || !window.cytoscape) { place.hidden = true; return; }
  const graph = await answer.json();
  const linked = new Set(graph.edges.flatMap((edge) => [edge.data.source, edge.data.target]));
  const nodes = graph.nodes.filter((node) => linked.has(node.data.id)); // the others are on the map
  const most = Math.max(1, ...nodes.map((node) => node.data.size));
  const said = document.createElement("div");
  said.className = "said";
  const crowd = nodes.length > READABLE;
  const layout = nodes.length > CROWD
    ? { name: "concentric", concentric: (node) => node.degree(), levelWidth: (all) => Math.max(1, all.maxDegree() / 8), minNodeSpacing: 4 }
    : { name: "cose", animate: false, randomize: false, nodeRepulsion: () => 12000, idealEdgeLength: () => 70, padding: 24 };
  const view = cytoscape({
    container: place, elements: { nodes, edges: graph.edges }, style: rules(colours(), graph.byCountry, most, crowd), layout,
    wheelSensitivity: 0.3, minZoom: 0.1, maxZoom: 4, userZoomingEnabled: matchMedia("(pointer: fine)").matches, boxSelectionEnabled: false,
  });
  if (view.zoom() > FIT) { view.zoom(FIT); view.center(); }
  place.append(said);
  view.on("mouseover tap", "node", ({ target }) => {
    view.elements().removeClass("near far");
    const near = target.closedNeighborhood();
    near.addClass("near");
    view.elements().difference(near).addClass("far");
    said.textContent = `${target.data("label")} · ${target.degree()}`;
  });
  view.on("mouseout", "node", () => { view.elements().removeClass("near far"); said.textContent = ""; });
  view.on("dbltap", "node", ({ target }) => window.open(target.data("href"), place.closest(".embed") ? "_blank" : "_self", "noopener"));
  new MutationObserver(() => view.style(rules(colours(), graph.byCountry, most, crowd)))
    .observe(document.documentElement, { attributes: true, attributeFilter: ["data-look"] });
}
