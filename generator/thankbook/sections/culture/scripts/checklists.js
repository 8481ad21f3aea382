/* Ticks of checklists: kept by the list's id and the line's, until the list starts anew.
   Needs store.js. Without script the boxes are plain boxes. */
(function () {
  "use strict";
  var drawer = window.thankbook.store.open("checklists", 1);
  var LOOK_AT_THE_CLOCK_MS = 20000, DAY_MS = 86400000;

  function padded(number) { return (number < 10 ? "0" : "") + number; }

  /* The day of the calendar on the wall as a moment without summer time. */
  function wallDay(now) { return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())); }

  /* ISO 8601: the week belongs to the year that its Thursday lies in. */
  function isoWeek(now) {
    var thursday = wallDay(now);
    thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
    var year = thursday.getUTCFullYear();
    var week = Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1;
    return year + "-W" + padded(week);
  }

  var PERIODS = {
    daily: function (now) { return wallDay(now).toISOString().slice(0, 10); },
    weekly: isoWeek,
    monthly: function (now) { return wallDay(now).toISOString().slice(0, 7); },
    quarterly: function (now) { return now.getFullYear() + "-Q" + (Math.floor(now.getMonth() / 3) + 1); },
    yearly: function (now) { return String(now.getFullYear()); }
  };

  /* What of the calendar ticks hold for; empty where only a person starts the list anew. */
  function period(cadence) { return PERIODS[cadence] ? PERIODS[cadence](new Date()) : ""; }

  /* The lines ticked in the present period, of those that are still on the list. */
  function ticked(id, cadence, lines) {
    var held = drawer.read(id);
    if (!held || held.period !== period(cadence) || !Array.isArray(held.lines)) { return []; }
    return lines.filter(function (line) { return held.lines.indexOf(line) >= 0; });
  }

  function keep(id, cadence, lines) {
    if (lines.length) { drawer.write(id, {period: period(cadence), lines: lines}); }
    else { drawer.remove(id); }
  }

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return values[name]; });
  }

  /* Whether something is kept that no longer holds: of another period, or of a line that is gone. */
  function isStale(id, cadence, lines) {
    var held = drawer.read(id);
    return held !== null && (!Array.isArray(held.lines) || held.period !== period(cadence) ||
      held.lines.some(function (line) { return lines.indexOf(line) < 0; }));
  }

  function start(list) {
    var id = list.dataset.checklist, cadence = list.dataset.cadence;
    var cleared = [], clearedIn = "";
    var boxes = Array.prototype.slice.call(list.querySelectorAll("input[type=checkbox]"));
    var lines = boxes.map(function (box) { return box.name.slice(id.length + 1); });
    var bar = list.querySelector("progress"), count = list.querySelector("[data-count]");
    var undo = list.querySelector("[data-undo]"), said = list.querySelector("[role=status]");

    function show() {
      var now = ticked(id, cadence, lines);
      if (isStale(id, cadence, lines)) { keep(id, cadence, now); }
      if (cleared.length && clearedIn !== period(cadence)) { forget(); }
      boxes.forEach(function (box, place) { box.checked = now.indexOf(lines[place]) >= 0; });
      bar.value = now.length;
      list.classList.toggle("tb-list-done", now.length === lines.length);
      count.textContent = filled(
        now.length === lines.length ? count.dataset.all : count.dataset.count,
        {done: now.length, count: lines.length}
      );
      list.dispatchEvent(new CustomEvent("thankbook:ticks", {
        bubbles: true, detail: {id: id, done: now.length, count: lines.length}
      }));
    }

    function forget() {
      cleared = [];
      undo.hidden = true;
      said.textContent = "";
    }

    list.addEventListener("change", function (event) {
      var place = boxes.indexOf(event.target);
      if (place < 0) { return; }
      /* Read anew, so that what another tab has ticked stays ticked. */
      var now = ticked(id, cadence, lines).filter(function (line) { return line !== lines[place]; });
      if (event.target.checked) { now.push(lines[place]); }
      keep(id, cadence, now);
      forget();
      show();
    });

    list.querySelector("[data-clear]").addEventListener("click", function () {
      var now = ticked(id, cadence, lines);
      if (now.length) { cleared = now; }
      clearedIn = period(cadence);
      keep(id, cadence, []);
      show();
      undo.hidden = !cleared.length;
      said.textContent = said.dataset.cleared;
    });

    undo.addEventListener("click", function () {
      keep(id, cadence, cleared);
      forget();
      show();
      list.querySelector("[data-clear]").focus();
    });

    list.querySelectorAll("[data-with-script]").forEach(function (part) { part.hidden = false; });
    return {id: id, show: show};
  }

  /* On an overview: how far a list is. */
  function state(mark) {
    var lines = mark.dataset.lines.split(" ");
    return {id: mark.dataset.ticksOf, show: function () {
      var done = ticked(mark.dataset.ticksOf, mark.dataset.cadence, lines).length;
      mark.textContent = done === lines.length ? mark.dataset.all
        : filled(mark.dataset.some, {done: done, count: lines.length});
      mark.hidden = done === 0;
    }};
  }

  var shown = [];
  document.querySelectorAll("[data-checklist]").forEach(function (list) { shown.push(start(list)); });
  document.querySelectorAll("[data-ticks-of]").forEach(function (mark) { shown.push(state(mark)); });

  function showAll(id) {
    shown.forEach(function (one) { if (typeof id !== "string" || one.id === id) { one.show(); } });
  }

  /* A tablet on the counter is not reloaded at midnight. */
  window.setInterval(showAll, LOOK_AT_THE_CLOCK_MS);
  window.addEventListener("focus", showAll);
  window.addEventListener("pageshow", showAll);
  document.addEventListener("visibilitychange", showAll);
  drawer.watch(showAll);
  showAll();
})();
