"use strict";

// Two more ways to see an answer: bars where a column counts something, a map where one names countries.

const SVG = "http://www.w3.org/2000/svg";
const COUNTRY = /\/id\/country\/([A-Z]{2})$/;
const MOST_BARS = 40;

function drawn(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

function rowsOf(yasr) {
  const results = yasr.results;
  if (!results || results.hasError()) return { names: [], rows: [] };
  return { names: results.getVariables() || [], rows: results.getBindings() || [] };
}

const isNumber = (cell) => cell && /#(integer|decimal|double|float|long|int)$/.test(cell.datatype || "");
const plainText = (cell) => (cell.type === "uri" ? cell.value.replace(/^.*[/#]/, "") : cell.value);

/** The last column that counts, and the first that says what. */
function chartColumns({ names, rows }) {
  const first = rows[0] || {};
  const counts = (name) => rows.some((row) => isNumber(row[name])) && rows.every((row) => !row[name] || isNumber(row[name]));
  const number = names.filter(counts).pop();
  const label = names.find((name) => name !== number && first[name] && !isNumber(first[name]));
  return number && label ? { number, label } : null;
}

function countryColumn({ names, rows }) {
  return names.find((name) => rows.some((row) => row[name] && COUNTRY.test(row[name].value)));
}

function plugin(words, name, priority, fits, draw) {
  return class {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = priority;
      this.label = words[name];
      this.hideFromSelection = false;
    }
    canHandleResults() {
      return Boolean(fits(rowsOf(this.yasr)));
    }
    draw() {
      this.yasr.resultsEl.replaceChildren(draw(rowsOf(this.yasr), words));
    }
    getIcon() {
      return document.createElement("span");
    }
  };
}

function drawChart(answer) {
  const columns = chartColumns(answer);
  const bars = answer.rows.slice(0, MOST_BARS).filter((row) => row[columns.number]);
  const most = Math.max(...bars.map((row) => Number(row[columns.number].value)), 1);
  const height = bars.length * 38 + 4;
  const svg = drawn("svg", { height, role: "img", "aria-label": `${columns.label}: ${columns.number}` });
  bars.forEach((row, i) => {
    const value = Number(row[columns.number].value);
    const isWord = (name) => name !== columns.number && row[name] && row[name].type !== "uri" && !isNumber(row[name]);
    const others = answer.names.filter(isWord).map((name) => row[name].value);
    const name = others.join(" · ") || plainText(row[columns.label]);
    svg.append(
      drawn("text", { x: 0, y: i * 38 + 14 }, `${name.slice(0, 90)}  ${value.toLocaleString(document.documentElement.lang)}`),
      drawn("rect", { x: 0, y: i * 38 + 20, height: 9, rx: 3, width: `${Math.max(0.5, (value / most) * 100)}%` }),
    );
  });
  const box = document.createElement("div");
  box.className = "chart";
  box.append(svg);
  return box;
}

function drawMap(answer) {
  const column = countryColumn(answer);
  const numbers = chartColumns(answer);
  const counts = new Map();
  for (const row of answer.rows) {
    const code = row[column] && (COUNTRY.exec(row[column].value) || [])[1];
    if (code) counts.set(code, (counts.get(code) || 0) + (numbers && row[numbers.number] ? Number(row[numbers.number].value) : 1));
  }
  const most = Math.max(...counts.values(), 1);
  const base = document.getElementById("main").dataset.base;
  const words = [...counts].map(([code, n]) => `${code} ${n}`).join(", ");
  const svg = drawn("svg", { viewBox: "0 0 720 700", role: "img", "aria-label": words });
  svg.append(drawn("use", { class: "land", href: `${base}europe.svg#land` }));
  for (const [code, count] of counts) {
    const strength = (0.25 + 0.75 * Math.sqrt(count / most)).toFixed(2);
    const country = drawn("use", { class: "on", href: `${base}europe.svg#${code}`, "fill-opacity": strength });
    country.append(drawn("title", {}, `${code}: ${count}`));
    svg.append(country);
  }
  const box = document.createElement("div");
  box.className = "places";
  box.append(svg);
  return box;
}

window.teachResults = (Yasr, words) => {
  Yasr.registerPlugin("chart", plugin(words, "chart", 8, chartColumns, drawChart));
  Yasr.registerPlugin("map", plugin(words, "map", 7, countryColumn, drawMap));
  Yasr.defaults.pluginOrder = ["table", "boolean", "chart", "map", "response"];
};
