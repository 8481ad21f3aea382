/* Shows the month of the plan that today lies in. Before the plan begins, its first month stands
   there; behind its end, the month of the same name, because days and seasons come again. */
(function () {
  "use strict";
  var months = Array.from(document.querySelectorAll(".tb-month"));
  var now = new Date();
  var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) {
    return String(part).padStart(2, "0");
  }).join("-");

  function holds(day) {
    return function (month) { return month.dataset.from <= day && day < month.dataset.until; };
  }

  function inPlan() {
    var end = months[months.length - 1].dataset.until, year = Number(today.slice(0, 4));
    for (var day = today; day >= end; day = year + today.slice(4)) { year -= 1; }
    return day;
  }

  if (!months.length || today < months[0].dataset.from) { return; }
  var found = months.find(holds(inPlan()));
  if (!found) { return; }
  months.forEach(function (month) { month.hidden = month !== found; });
  var eyebrow = found.querySelector(".tb-eyebrow");
  eyebrow.textContent = holds(today)(found) ? eyebrow.dataset.now : "";
})();
