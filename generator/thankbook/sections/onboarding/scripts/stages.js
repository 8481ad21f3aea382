/* A starter's path, folded: the stage that is next stands open, of the others the heading and how far
   it is. What is open is kept with the entry of the history: coming back finds the page as it was left.
   Needs onboarding.js, which marks the stages that are done. Without script all of them are open. */
(function () {
  "use strict";

  function toggle(heading, body) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "tb-stage-toggle";
    button.setAttribute("aria-controls", body.id);
    button.append.apply(button, heading.childNodes);
    heading.append(button);
    return button;
  }

  var stages = Array.prototype.map.call(document.querySelectorAll("[data-stage]"), function (mark) {
    var id = mark.dataset.stage, heading = document.getElementById(id);
    var body = document.getElementById("in-" + id);
    return {id: id, mark: mark, heading: heading, body: body, button: toggle(heading, body)};
  });
  if (!stages.length) { return; }

  function isOpen(stage) { return stage.button.getAttribute("aria-expanded") === "true"; }

  /* A closed stage can still be searched by the browser, which opens it for what it has found. */
  function turn(stage, open) {
    stage.button.setAttribute("aria-expanded", open);
    if (open) { stage.body.removeAttribute("hidden"); }
    else { stage.body.setAttribute("hidden", "until-found"); }
  }

  function keep() {
    var open = stages.filter(isOpen).map(function (stage) { return stage.id; });
    history.replaceState(Object.assign({}, history.state, {openStages: open}), "");
  }

  function placeOf(hash) {
    try { return document.getElementById(decodeURIComponent(hash.slice(1))); }
    catch (malformed) { return null; }
  }

  /* Whether a stage had to be opened to show the place that an address names. */
  function reveal(hash) {
    var place = placeOf(hash), closed = stages.filter(function (stage) {
      return !isOpen(stage) && (stage.heading.contains(place) || stage.body.contains(place));
    });
    closed.forEach(function (stage) { turn(stage, true); });
    return closed.length > 0;
  }

  function arrive() {
    var place = placeOf(location.hash);
    if (place) { place.scrollIntoView(); }
  }

  function start() {
    var kept = history.state && history.state.openStages;
    var next = stages.filter(function (stage) {
      return !stage.mark.classList.contains("tb-stage-done");
    })[0] || stages[stages.length - 1];
    stages.forEach(function (stage) {
      turn(stage, kept ? kept.indexOf(stage.id) >= 0 : stage === next);
    });
    /* The browser went there while all stages were open. */
    if (!kept) { reveal(location.hash); arrive(); }
    keep();
  }

  stages.forEach(function (stage) {
    stage.button.addEventListener("click", function () { turn(stage, !isOpen(stage)); keep(); });
    stage.body.addEventListener("beforematch", function () { turn(stage, true); keep(); });
  });
  window.addEventListener("hashchange", function () {
    if (reveal(location.hash)) { arrive(); }
    keep();
  });

  /* A link to the place of the address changes nothing in it, so that no event tells of it. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (link && reveal(link.hash)) { keep(); }
  });

  var closed = [], top = 0;
  window.addEventListener("beforeprint", function () {
    top = window.scrollY;
    closed = stages.filter(function (stage) { return !isOpen(stage); });
    closed.forEach(function (stage) { turn(stage, true); });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (stage) { turn(stage, false); });
    if (closed.length) { window.scrollTo({top: top, behavior: "instant"}); }
    closed = [];
  });
  start();
})();
