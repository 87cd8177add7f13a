// Asks the browser for a passkey and hands its answer on. Without it there are still passwords and codes.
(() => {
  "use strict";
  const able = globalThis.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;
  document.querySelectorAll("[data-passkey]").forEach((button) => {
    button.hidden = !able;
    button.addEventListener("click", () => walk(button));
  });

  async function post(address, body) {
    const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    const text = await answer.text();
    const json = text ? JSON.parse(text) : {};
    if (json.location) { location.assign(json.location); return null; }
    if (!answer.ok) throw new Error(json.detail || "It did not work.");
    return json;
  }

  async function walk(button) {
    const box = button.parentElement.querySelector("[data-passkey-said]");
    const form = button.dataset.form ?? "";
    const adds = button.dataset.passkey === "add";
    box.hidden = true;
    button.disabled = true;
    try {
      const asked = await post(button.dataset.ask, { form });
      if (!asked) return;
      const credential = adds
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
      const name = document.querySelector("#passkey-name")?.value || "Passkey";
      await post(button.dataset.answer, { form, name, next: button.dataset.next, credential: credential.toJSON() });
    } catch (error) {
      box.querySelector("span").textContent = error.name === "NotAllowedError" ? "Nothing was shown, or it took too long." : error.message;
      box.hidden = false;
    } finally {
      button.disabled = false;
    }
  }
})();
