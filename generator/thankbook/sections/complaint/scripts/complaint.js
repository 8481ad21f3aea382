/* The path of a complaint, one question at a time. Answers are links, so that the address holds the
   place, the browser's own Back works, and without this script everything stands on the page. */
(function () {
  "use strict";
  var path = document.querySelector(".tb-path");
  if (!path) { return; }
  var steps = {}, trail = [], chosen = null;
  path.querySelectorAll(".tb-step").forEach(function (step) {
    var heading = step.querySelector("h2");
    heading.tabIndex = -1;
    steps[heading.id] = step;
  });

  function button(label, press) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "tb-button";
    made.textContent = label;
    made.addEventListener("click", press);
    return made;
  }

  var said = document.createElement("p"), moves = document.createElement("p");
  said.className = "tb-small tb-trail";
  moves.className = "tb-buttons";
  var back = button(path.dataset.back, function () {
    trail.pop();
    var last = trail.pop();
    turn(last ? last.id : path.dataset.first);
  });
  moves.append(back, button(path.dataset.anew, function () { trail = []; turn(path.dataset.first); }));
  path.prepend(said);
  path.append(moves);
  path.classList.add("tb-path-led");

  function wanted() {
    var id = decodeURIComponent(window.location.hash.slice(1));
    return steps[id] ? id : path.dataset.first;
  }

  function turn(id) {
    if (wanted() === id && window.location.hash) { show(true); } else { window.location.hash = id; }
  }

  /* What was asked and answered before this step; a step that is reached again forgets what followed. */
  function follow(id) {
    for (var place = 0; place < trail.length; place++) {
      if (trail[place].id === id) { trail.length = place; }
    }
    var last = trail[trail.length - 1];
    var way = last && (chosen || steps[last.id].querySelector('a[href="#' + id + '"]'));
    chosen = null;
    if (last) { last.answer = way ? way.textContent : ""; }
    if (last && !way) { trail = []; }
    trail.push({id: id, question: steps[id].querySelector("h2").firstChild.textContent, answer: ""});
  }

  function show(isMoved) {
    var id = wanted();
    follow(id);
    Object.keys(steps).forEach(function (name) { steps[name].hidden = name !== id; });
    var answered = trail.filter(function (step) { return step.answer; });
    said.hidden = !answered.length;
    said.textContent = path.dataset.trail + " " + answered.map(function (step) {
      return step.question.trim() + " " + step.answer;
    }).join(" → ");
    moves.hidden = id === path.dataset.first;
    if (isMoved) { steps[id].querySelector("h2").focus(); }
  }

  /* Two answers may lead to the same step; the trail tells the one that was given. */
  path.addEventListener("click", function (event) { chosen = event.target.closest(".tb-answers a"); });
  window.addEventListener("hashchange", function () { show(true); });
  show(false);
})();
