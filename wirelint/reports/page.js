"use strict";
const form = document.getElementById("filters");
const notes = [...document.querySelectorAll("aside")];
const marks = [...document.querySelectorAll("mark")].map((mark) => [mark, mark.dataset.of.split(" ")]);
const files = [...document.querySelectorAll(".file")];
const rules = [...document.querySelectorAll("#rules button")];
const words = new Map(notes.map((note) => [note, note.textContent.toLowerCase()]));
let here = -1;

/** Show the findings that the filters leave, their marks, and the files that still have some. */
function filter() {
  const wanted = new FormData(form);
  const severities = new Set(wanted.getAll("severity"));
  const said = wanted.get("words").trim().toLowerCase();
  const pressed = rules.filter((rule) => rule.getAttribute("aria-pressed") === "true");
  const chosen = new Set(pressed.map((rule) => rule.dataset.severity + rule.dataset.rule));
  const shown = new Set();
  for (const file of files) {
    const inFile = wanted.get("file") === "" || wanted.get("file") === file.dataset.file;
    let any = false;
    for (const note of file.querySelectorAll("aside")) {
      const { severity, rule } = note.dataset;
      const shows = inFile && severities.has(severity) && (chosen.size === 0 || chosen.has(severity + rule)) &&
        (said === "" || words.get(note).includes(said));
      note.hidden = !shows;
      any ||= shows;
      if (shows) shown.add(note.id.slice(1));
    }
    file.hidden = !any;
    for (const story of file.querySelectorAll(".story")) story.hidden = !story.querySelector("aside:not([hidden])");
  }
  for (const [mark, of] of marks) mark.classList.toggle("off", !of.some((name) => shown.has(name)));
  document.getElementById("none").hidden = shown.size > 0;
}

/** Bring a finding before the reader. */
function show(note) {
  notes[here]?.classList.remove("here");
  here = notes.indexOf(note);
  note.classList.add("here");
  note.focus({ preventScroll: true });
  note.closest(".row").scrollIntoView({ block: "center" });
}

/** Go to the next finding that shows, or to the one before. */
function go(step) {
  for (let index = here + step; index >= 0 && index < notes.length; index += step) {
    if (!notes[index].hidden && !notes[index].closest("[hidden]")) return show(notes[index]);
  }
}

if (form) {
  form.addEventListener("change", filter);
  form.elements.words.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    for (const rule of rules) rule.setAttribute("aria-pressed", "false");
    setTimeout(filter); // when the fields are as they were
  });
  for (const rule of rules) {
    rule.addEventListener("click", () => {
      rule.setAttribute("aria-pressed", rule.getAttribute("aria-pressed") === "true" ? "false" : "true");
      filter();
    });
  }
  document.querySelector("main").addEventListener("click", (event) => {
    const mark = event.target.closest("mark:not(.off)");
    const name = mark?.dataset.of.split(" ").find((name) => !document.getElementById("f" + name).hidden);
    if (name) show(document.getElementById("f" + name));
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { document.activeElement.blur(); form.reset(); return; }
    if (event.target.closest("input[type=search], select")) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "/") { event.preventDefault(); form.elements.words.focus(); }
  });
}
