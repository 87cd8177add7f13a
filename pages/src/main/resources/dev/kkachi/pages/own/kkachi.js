// The little that the pages do by themselves. Everything here also works without it, except the keys.
(() => {
  "use strict";
  const root = document.documentElement;
  const kept = (() => { try { return localStorage.getItem("theme"); } catch { return null; } })();
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;

  const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (!button) return;
    switch (button.dataset.do) {
      case "theme":
        root.dataset.theme = dark() ? "light" : "dark";
        try { localStorage.setItem("theme", root.dataset.theme); } catch { /* a private window keeps nothing */ }
        dispatchEvent(new Event("kkachi:theme"));
        break;
      case "print": print(); break;
      case "copy": navigator.clipboard?.writeText(button.dataset.text).then(() => { button.textContent = "Copied"; }); break;
      case "help": help(false); break;
      case "open-all": document.querySelectorAll(".weigh details, .line details").forEach((d) => { d.open = true; }); break;
    }
  });

  // A reason belongs to an outcome: only those of the chosen one can be taken.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-decide]");
    if (form && event.target.name === "outcome") {
      const select = form.querySelector("select[name=reason]");
      select.querySelectorAll("option[data-for]").forEach((o) => { o.hidden = o.disabled = o.dataset.for !== event.target.value; });
      if (select.selectedOptions[0]?.disabled) select.value = "";
    }
    if (event.target.matches(".queue [name=case]")) count();
    if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
  });

  const queue = document.querySelector(".queue");
  const rows = () => [...document.querySelectorAll(".queue > li")];
  let at = -1;
  function count() {
    const bulk = document.querySelector(".bulk");
    if (!bulk) return;
    const picked = document.querySelectorAll(".queue [name=case]:checked").length;
    bulk.hidden = picked === 0;
    bulk.querySelector("b").textContent = picked + (picked === 1 ? " case" : " cases");
  }
  function go(to) {
    const all = rows();
    if (!all.length) return;
    all[at]?.classList.remove("here");
    at = Math.max(0, Math.min(all.length - 1, to));
    all[at].classList.add("here");
    all[at].querySelector(".what > a").focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "nearest" });
  }
  function help(show) { const box = document.querySelector(".help"); if (box) box.hidden = show === undefined ? !box.hidden : !show; }
  const press = (selector) => document.querySelector(selector)?.click();

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const row = rows()[at];
    switch (event.key) {
      case "?": help(); break;
      case "/": document.querySelector("[name=q]")?.focus(); break;
      case "n": press("[data-key=n]"); break;
      case "j": if (!queue) return; go(at + 1); break;
      case "k": if (!queue) return; go(at - 1); break;
      case "x": if (!row) return; row.querySelector("[name=case]")?.click(); break;
      case "a": if (row) { pick(row, "assign"); } else { press("[data-key=a]"); } break;
      case "e": if (row) { pick(row, "escalate"); } else { press("[data-key=e]"); } break;
      case "Escape": help(false); return;
      default: return;
    }
    event.preventDefault();
  });
  // From the keyboard, what is done to one row goes through the same preview as what is done to many.
  function pick(row, action) {
    const box = row.querySelector("[name=case]");
    if (!box) return;
    if (!box.checked) box.click();
    document.querySelector(`.bulk button[value=${action}]`)?.click();
  }
  // On a narrow screen the tabs scroll; the one that is shown should be seen.
  const tab = document.querySelector(".tabs [aria-current=page]");
  if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - tab.parentElement.clientWidth / 2 + tab.offsetWidth / 2;
  if (queue) count();
})();
