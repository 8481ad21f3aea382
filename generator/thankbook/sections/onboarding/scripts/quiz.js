/* Questions with one right answer: checked on the spot, tried again at will, right ones remembered.
   Without this script each has its answer folded away below it. Needs store.js. */
(function () {
  "use strict";
  var path = document.querySelector("[data-path]");
  if (!path) { return; }
  var drawer = window.thankbook.store.open("onboarding", 1), key = path.dataset.path + "/right";

  function answered() {
    var held = drawer.read(key);
    return held && typeof held === "object" && !Array.isArray(held) ? held : {};
  }

  /* The button and what is said beside it stand between the choices and the answer. */
  function checking(answer) {
    var line = document.createElement("p"), button = document.createElement("button");
    var said = document.createElement("span");
    line.className = "tb-buttons";
    button.type = "button";
    button.className = "tb-button";
    button.dataset.check = "";
    button.textContent = path.dataset.check;
    said.className = "tb-said";
    said.setAttribute("role", "status");
    line.append(button, " ", said);
    answer.before(line);
    return said;
  }

  function start(question) {
    var answer = question.querySelector("details"), said = checking(answer);
    var choices = Array.prototype.slice.call(question.querySelectorAll("input[type=radio]"));
    answer.hidden = true;

    function tell(text, isRight) {
      said.textContent = text;
      question.classList.toggle("tb-question-right", isRight === true);
      question.classList.toggle("tb-question-wrong", isRight === false);
    }

    /* As kept, perhaps by another tab. */
    function show() {
      if (answered()[question.dataset.question]) {
        choices[Number(question.dataset.right)].checked = true;
        answer.hidden = false;
        tell(path.dataset.saidRight, true);
      }
    }

    question.querySelector("[data-check]").addEventListener("click", function () {
      var chosen = choices.filter(function (choice) { return choice.checked; })[0];
      if (!chosen) { tell(path.dataset.saidNone); choices[0].focus(); return; }
      var isRight = chosen.value === question.dataset.right;
      tell(isRight ? path.dataset.saidRight : path.dataset.saidWrong, isRight);
      answer.hidden = false;
      if (isRight) {
        var all = answered();
        all[question.dataset.question] = true;
        drawer.write(key, all);
        answer.open = true;
      }
      question.dispatchEvent(new CustomEvent("thankbook:answered", {bubbles: true}));
    });
    return show;
  }

  var questions = Array.prototype.map.call(document.querySelectorAll("[data-question]"), start);
  function showAll() {
    questions.forEach(function (show) { show(); });
    document.dispatchEvent(new CustomEvent("thankbook:answered"));
  }
  drawer.watch(showAll);
  showAll();
})();
