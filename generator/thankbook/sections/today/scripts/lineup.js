/* The line-up of a day: shows which tactic, note and number the plan has for it.
   Needs store.js, data.js and lineup-pieces.js. */
(function () {
  "use strict";
  var root = document.querySelector(".tb-lineup");
  if (root) { window.thankbook.data.want("line-up", function (given) { start(root, given); }); }

  function start(root, given) {
    var made = window.thankbook.lineUpPieces.made, linked = window.thankbook.lineUpPieces.linked;
    var DAY_MS = 86400000, WEEKS_AROUND = 52 * 7, DAYS_AHEAD = 7, IN_ONES = 10;
    var LOOK_AT_THE_CLOCK_MS = 20000;
    var words = root.dataset, turns = given.turns;
    var below = window.thankbook.lineUpPieces.of(words, given.blanks);
    var drawer = window.thankbook.store.open("lineup", 1);
    var field = root.querySelector("[data-day]"), crew = root.querySelector("[data-crew]");
    var first = moment(words.first), days = (moment(words.end) - first) / DAY_MS;
    var chosen = null; /* the day asked for; null follows the calendar on the wall */

    /* Days are moments at midnight of UTC, where no day is longer than another. */
    function moment(iso) { return Date.parse(iso + "T00:00:00Z"); }
    function iso(day) { return new Date(day).toISOString().slice(0, 10); }
    function today() {
      var now = new Date();
      return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    }
    function current() { return chosen === null ? today() : chosen; }

    function dated(options) {
      var format = new Intl.DateTimeFormat(words.locale, Object.assign({timeZone: "UTC"}, options));
      return function (day) { return format.format(day); };
    }
    var fully = dated({weekday: "long", day: "numeric", month: "long", year: "numeric"});
    var shortly = dated({weekday: "short", day: "numeric", month: "short"});

    function filled(text, values) {
      return text.replace(/\{(\w+)\}/g, function (whole, name) { return values[name]; });
    }

    /* The place of a day in the planned year; days outside of it come round by whole weeks. */
    function place(day) {
      var number = (day - first) / DAY_MS;
      if (number < 0) { return number + WEEKS_AROUND * Math.ceil(-number / WEEKS_AROUND); }
      while (number >= days) { number -= WEEKS_AROUND; }
      return number;
    }

    /* What of each kind a day has, or null for a day without a line-up. */
    function lineUp(day) {
      var at = place(day), tactics = turns.tactic[crew ? crew.value : ""] || turns.tactic[""];
      if (tactics[at] < 0) { return null; }
      return {
        tactic: {piece: Math.floor(tactics[at] / IN_ONES), step: tactics[at] % IN_ONES},
        note: {piece: turns.note[at], step: null},
        number: {piece: Math.floor(turns.number[at] / IN_ONES), step: turns.number[at] % IN_ONES}
      };
    }

    /* The next day with a line-up, the day itself included. */
    function nextWithLineUp(day) {
      for (var ahead = 0; ahead < WEEKS_AROUND; ahead++) {
        if (lineUp(day + ahead * DAY_MS)) { return day + ahead * DAY_MS; }
      }
      return day;
    }

    /* The title leads to the page at once, and still does where the rest cannot be had. */
    function showPiece(kind, found) {
      var slot = root.querySelector("[data-" + kind + "]"), title = given.titles[kind][found.piece];
      var head = made("p"), sign = found.piece + "/" + found.step;
      head.appendChild(linked(title[1], "tb-piece-title", title[0]));
      slot.textContent = "";
      slot.appendChild(head);
      slot.dataset[kind] = sign;
      slot.hidden = false;
      window.thankbook.data.want(title[2], function (piece) {
        if (slot.dataset[kind] !== sign || slot.children.length > 1) { return; }
        below(kind, piece, found.step, title[3]).forEach(function (part) { slot.appendChild(part); });
      });
    }

    function showPieces(found) {
      ["tactic", "note", "number"].forEach(function (kind) {
        if (found) { showPiece(kind, found[kind]); }
        else { root.querySelector("[data-" + kind + "]").hidden = true; }
      });
    }

    function special(one, day) {
      var on = moment(one[0]), line = made("li", on === day ? "tb-lineup-now" : "");
      line.dataset.on = one[0];
      line.appendChild(made("strong", "", on === today() ? words.today : shortly(on)));
      line.appendChild(document.createTextNode(" " + one[1] + " "));
      if (one[3]) { line.appendChild(linked(one[3], "", one[2])); }
      return line;
    }

    function showSpecials(day) {
      var list = root.querySelector("[data-specials]");
      list.textContent = "";
      given.specials.forEach(function (one) {
        var ahead = (moment(one[0]) - day) / DAY_MS;
        if (ahead >= 0 && ahead <= DAYS_AHEAD) { list.appendChild(special(one, day)); }
      });
      list.hidden = !list.children.length;
    }

    function notice(day, shown) {
      var said = [];
      if (day < first) { said.push(words.before); }
      if ((day - first) / DAY_MS >= days) { said.push(words.after); }
      if (shown !== day) { said.push(filled(words.closed, {day: fully(shown)})); }
      return said.join(" ");
    }

    function titleOf(kind, number) { return number < 0 ? "" : given.titles[kind][number][0]; }

    function cell(row, text, name) {
      var made = document.createElement(name || "td");
      made.textContent = text;
      row.appendChild(made);
      return made;
    }

    function weekRow(day, found, isShown) {
      var row = document.createElement("tr");
      var head = cell(row, "", "th"), go = document.createElement("button");
      head.scope = "row";
      go.type = "button";
      go.className = "tb-linklike";
      go.textContent = shortly(day);
      if (isShown) { go.setAttribute("aria-current", "date"); }
      go.addEventListener("click", function () { choose(day); field.focus(); });
      head.appendChild(go);
      if (found === null) {
        cell(row, words.free).colSpan = 2;
      } else {
        var step = filled(words.stepOf, {number: found.tactic.step + 1});
        cell(row, titleOf("tactic", found.tactic.piece) + " (" + step + ")");
        cell(row, titleOf("note", found.note.piece));
      }
      cell(row, "").className = "tb-on-paper-cell";
      return row;
    }

    function showWeek(day) {
      var monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS;
      var body = root.querySelector(".tb-lineup-week tbody"), numbers = [];
      body.textContent = "";
      for (var ahead = 0; ahead < 7; ahead++) {
        var on = monday + ahead * DAY_MS, found = lineUp(on);
        var number = found ? titleOf("number", found.number.piece) : "";
        if (number && numbers.indexOf(number) < 0) { numbers.push(number); }
        body.appendChild(weekRow(on, found, on === day));
      }
      root.querySelector("[data-week-number]").textContent = numbers.join("; ");
      root.querySelector("[data-week]").textContent = filled(words.weekOf, {day: fully(monday)});
    }

    var drawn = "";
    function show() {
      var day = current(), sign = [day, today(), crew ? crew.value : ""].join();
      if (sign === drawn) { return; }
      drawn = sign;
      var shown = nextWithLineUp(day), said = root.querySelector("[data-notice]");
      root.querySelector("[data-date]").textContent = fully(day);
      said.textContent = notice(day, shown);
      said.hidden = said.textContent === "";
      var quiet = words.quiet.split(" ").indexOf(String(new Date(day).getUTCMonth() + 1)) >= 0;
      root.querySelector("[data-quiet-month]").hidden = !quiet;
      if (document.activeElement !== field || field.value === "") { field.value = iso(day); }
      showSpecials(day);
      showPieces(lineUp(shown));
      showWeek(day);
    }

    /* The address names the day unless it is today, so that a bookmark opens on today. */
    function choose(day) {
      chosen = day === today() ? null : day;
      var address = window.location.pathname + window.location.search;
      try {
        window.history.replaceState(null, "", chosen === null ? address : address + "#" + iso(day));
      } catch (refused) { /* some browsers allow no such thing on a file share */ }
      field.value = iso(day);
      show();
    }

    function fromAddress() {
      var named = /^#(\d{4}-\d{2}-\d{2})$/.exec(window.location.hash);
      chosen = named && !isNaN(moment(named[1])) ? moment(named[1]) : null;
      show();
    }

    function print(what) {
      root.dataset.printing = what;
      window.print();
    }

    root.querySelectorAll("[data-go]").forEach(function (button) {
      var step = Number(button.dataset.go);
      button.addEventListener("click", function () {
        choose(step === 0 ? today() : current() + step * DAY_MS);
      });
    });
    field.addEventListener("change", function () {
      if (!isNaN(moment(field.value))) { choose(moment(field.value)); }
    });
    root.querySelector("form").addEventListener("submit", function (event) { event.preventDefault(); });
    root.querySelectorAll("[data-print]").forEach(function (button) {
      button.addEventListener("click", function () { print(button.dataset.print); });
    });
    window.addEventListener("afterprint", function () { delete root.dataset.printing; });
    window.addEventListener("hashchange", fromAddress);

    function recallCrew() {
      var kept = drawer.read("crew");
      if (typeof kept === "string" && kept in turns.tactic) { crew.value = kept; }
      show();
    }
    if (crew) {
      crew.addEventListener("change", function () {
        drawer.write("crew", crew.value);
        show();
      });
      drawer.watch(recallCrew);
      recallCrew();
    }

    root.querySelectorAll("[data-with-script]").forEach(function (part) { part.hidden = false; });
    root.querySelector("[data-without-script]").hidden = true;
    /* A tablet on the counter is not reloaded at midnight. */
    window.setInterval(show, LOOK_AT_THE_CLOCK_MS);
    window.addEventListener("focus", show);
    window.addEventListener("pageshow", show);
    document.addEventListener("visibilitychange", show);
    fromAddress();
  }
})();
