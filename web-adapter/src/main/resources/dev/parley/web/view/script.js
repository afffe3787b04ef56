// Asks without loading the whole page anew. Without this the forms do the same by themselves.
"use strict";

const main = document.querySelector("main");

function busy(words) {
  main.setAttribute("aria-busy", String(words !== ""));
  const status = main.querySelector("[role=status]");
  if (status) {
    status.textContent = words;
  }
  for (const button of main.querySelectorAll("form[method=post] button")) {
    button.disabled = words !== "";
  }
}

function show(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const content = page.querySelector("main");
  if (!content) {
    throw new Error("no page");
  }
  // Where the focus goes is decided below.
  content.querySelector("[autofocus]")?.removeAttribute("autofocus");
  main.replaceChildren(...content.childNodes);
  document.title = page.title;
  const latest = main.querySelector("#latest");
  if (latest) {
    latest.scrollIntoView();
    latest.querySelector("h2").focus({ preventScroll: true });
  } else {
    window.scrollTo(0, 0);
    main.querySelector("#question")?.focus();
  }
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post") {
    return;
  }
  event.preventDefault();
  if (main.getAttribute("aria-busy") === "true") {
    return;
  }
  const body = new URLSearchParams(new FormData(form));
  busy("Looking in the articles…");
  try {
    const response = await fetch(form.action, { method: "POST", body });
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    show(await response.text());
  } catch {
    // The browser says best by itself what is wrong.
    form.submit();
  } finally {
    busy("");
  }
});
