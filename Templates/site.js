// What the pages cannot do without a script: remember what a reader chose in the filter, and copy
// a citation. Every page is complete without it.
"use strict";

const boxes = [...document.querySelectorAll(".filter input")];

function remember() {
  // What this page does not offer stays as it was.
  const chosen = new Set(recall());
  for (const box of boxes) {
    chosen[box.checked ? "add" : "delete"](`${box.name}=${box.value}`);
  }
  try {
    localStorage.setItem("filter", JSON.stringify([...chosen]));
  } catch { /* A browser may keep nothing. */ }
}

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem("filter"));
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

if (boxes.length > 0) {
  const chosen = recall();
  for (const box of boxes) box.checked = chosen.includes(`${box.name}=${box.value}`);
  const form = boxes[0].form;
  form.addEventListener("change", remember);
  // A reset has not happened yet when it is told of.
  form.addEventListener("reset", () => setTimeout(remember));
}

if (navigator.clipboard) {
  for (const citation of document.querySelectorAll(".citation")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(citation.textContent.replace(/\s+/g, " ").trim());
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    citation.after(button);
  }
}
