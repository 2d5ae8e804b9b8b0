// Keys of the counter. Digits act only outside text fields, so that a scanner, which types and ends with Enter, is never cut;
// any other character typed outside a field lands in the scan field.
(() => {
  const field = document.getElementById("code");
  if (!field) return;
  const typing = target => target.closest("input, textarea, select");

  const toStep = () => {
    const step = document.getElementById("next");
    if (!step) return;
    const asked = [...step.querySelectorAll("form label.required[for]")].map(label => document.getElementById(label.htmlFor));
    const empty = asked.find(input => input && input.getClientRects().length > 0 && input.value === "");
    (empty || step.querySelector(".btn-primary"))?.focus();
  };

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape") {
      field.focus();
      field.select();
      return;
    }
    if (event.key.length !== 1 || typing(event.target)) return;
    const key = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (key) {
      event.preventDefault();
      key.click();
    } else if (event.key !== " ") {
      field.focus();
    }
  });
  document.querySelector('[data-key="1"]')?.addEventListener("click", () => setTimeout(toStep));
  // After the browser has gone to the fragment, which would take the focus away again.
  if (location.hash === "#next") window.addEventListener("load", () => setTimeout(toStep));
})();
