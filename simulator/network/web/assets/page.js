// SPDX-License-Identifier: GPL-3.0-or-later
// A page renews itself once a second: it fetches itself and takes over what is marked data-live. Without scripts it is
// the same page, renewed by hand.
"use strict";
(() => {
    const state = document.getElementById("live");
    const places = () => document.querySelectorAll("[data-live]");
    const period = 1000;

    // A screen reader speaks it when it changes, and only then.
    function say(text, kind) {
        if (state.textContent !== text)
            state.textContent = text;
        state.className = kind;
        document.body.classList.toggle("old", kind !== "fresh");
    }

    function takeOver(fresh) {
        const now = places();
        const next = fresh.querySelectorAll("[data-live]");
        if (now.length !== next.length)
            return location.reload();
        now.forEach((place, i) => {
            if (!place.isEqualNode(next[i]))
                place.replaceChildren(...next[i].childNodes);
        });
    }

    async function renew() {
        let answer;
        try {
            answer = await fetch(location.pathname, {
                headers: { "X-Countis-Renew": "1" }, cache: "no-store", signal: AbortSignal.timeout(4000),
            });
        } catch {
            say("No connection to the meter: these values are old", "lost");
            return true;
        }
        if (answer.status === 401) {
            say("Logged out: reload the page to log in again", "lost");
            return false;
        }
        if (answer.ok) {
            takeOver(new DOMParser().parseFromString(await answer.text(), "text/html"));
            say("Live", "fresh");
        } else {
            say("The meter does not answer: these values are old", "lost");
        }
        return true;
    }

    async function keepFresh() {
        const goOn = document.hidden || await renew();
        if (goOn)
            setTimeout(keepFresh, period);
    }

    const fill = document.getElementById("fill-now");
    if (fill) {
        fill.hidden = false;
        fill.addEventListener("click", () => {
            document.getElementById("f-time").value = new Date().toISOString().slice(0, 19);
        });
    }
    if (state && places().length > 0)
        keepFresh();
})();
