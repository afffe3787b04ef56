// Asks without loading the whole page anew. Without this the forms do the same by themselves.
"use strict";

const main = document.querySelector("main");
let asking = false;

function say(words) {
  const status = main.querySelector("[role=status]");
  if (status) {
    status.textContent = words;
  }
}

function busy(words) {
  asking = words !== "";
  // Not on what holds the status line: it is to be heard meanwhile.
  main.querySelector(".conversation")?.setAttribute("aria-busy", String(asking));
  say(words);
  for (const button of main.querySelectorAll("form[method=post] button")) {
    button.disabled = asking;
  }
}

function show(html, stay) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const content = page.querySelector("main");
  if (!content) {
    return false;
  }
  // Where the focus goes is decided below.
  content.querySelector("[autofocus]")?.removeAttribute("autofocus");
  main.replaceChildren(...content.childNodes);
  document.title = page.title;
  if (stay) {
    return true;
  }
  const latest = main.querySelector("#latest");
  const refusal = main.querySelector(".not-now");
  if (refusal) {
    refusal.scrollIntoView({ block: "center" });
    refusal.focus({ preventScroll: true });
  } else if (latest) {
    latest.scrollIntoView();
    latest.querySelector("h2").focus({ preventScroll: true });
  } else {
    window.scrollTo(0, 0);
    main.querySelector("#question")?.focus();
  }
  return true;
}

// Once an answer has begun to come, the question must not be asked again by itself.
async function showAnswer(response, stay) {
  let shown;
  try {
    shown = show(await response.text(), stay);
    // What is in the address bar leads to what is shown.
    if (response.redirected) {
      history.replaceState(null, "", response.url);
    }
  } catch {
    shown = false;
  }
  busy("");
  if (!shown) {
    say("Something went wrong on the way. Load this page again to see whether there is an answer.");
  }
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post") {
    return;
  }
  event.preventDefault();
  if (asking) {
    return;
  }
  const rating = form.classList.contains("rating");
  const body = new URLSearchParams(new FormData(form));
  if (event.submitter?.name) {
    body.set(event.submitter.name, event.submitter.value);
  }
  const headers = { Accept: "text/html" };
  busy(rating ? "One moment…" : "Looking in the articles…");
  let response;
  try {
    response = await fetch(form.action, { method: "POST", body, headers });
  } catch {
    // The browser says best by itself what is wrong.
    if (!rating) {
      form.submit();
    }
    busy("");
    return;
  }
  if (response.redirected && new URL(response.url).pathname !== location.pathname) {
    location.assign(response.url);
    return;
  }
  await showAnswer(response, rating);
  if (rating) {
    const number = body.get("number");
    const pressed = `input[value="${number}"] ~ button[value="${body.get("rating")}"]`;
    main.querySelector(`.rating ${pressed}`)?.focus({ preventScroll: true });
    say("Thank you, that is kept.");
  }
});
