/* Finds cards by what a reader chooses. What is chosen stands in the address, so that the way back
   from a page, a bookmark and a link to a colleague all lead to the same cards. */
(function () {
  "use strict";
  var MATCHES = {
    has: function (card, name, value) {
      return card.dataset[name].split(" ").indexOf(value) >= 0;
    },
    most: function (card, name, value) {
      return Number(card.dataset[name]) <= Number(value);
    },
    words: function (card, name, value) {
      var text = plain(card.textContent);
      return plain(value).split(/\s+/).every(function (word) { return text.indexOf(word) >= 0; });
    }
  };

  /* Small letters without accents: who types "cafe" finds a café. */
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function start(form) {
    var fields = Array.from(form.querySelectorAll("[data-match]"));
    var cards = Array.from(document.querySelectorAll("[data-filter-item]"));
    var groups = Array.from(document.querySelectorAll("[data-filter-group]"));
    var count = form.querySelector("[role=status]");
    var none = document.querySelector(".tb-filter-none");

    function fits(card) {
      return fields.every(function (field) {
        var value = field.value.trim();
        return !value || MATCHES[field.dataset.match](card, field.name, value);
      });
    }

    function show() {
      var shown = 0;
      cards.forEach(function (card) {
        card.hidden = !fits(card);
        shown += card.hidden ? 0 : 1;
      });
      groups.forEach(function (group) {
        group.hidden = group.querySelector("[data-filter-item]:not([hidden])") === null;
      });
      count.textContent = form.dataset.count.replace("{shown}", String(shown));
      none.hidden = shown > 0;
    }

    function read() {
      var chosen = new URLSearchParams(window.location.hash.slice(1));
      fields.forEach(function (field) {
        var value = chosen.get(field.name) || "";
        var known = !field.options || Array.from(field.options).some(function (option) {
          return option.value === value;
        });
        field.value = known ? value : "";
      });
      show();
    }

    function write() {
      var chosen = new URLSearchParams();
      fields.forEach(function (field) {
        if (field.value.trim()) { chosen.set(field.name, field.value.trim()); }
      });
      var hash = chosen.toString();
      var page = window.location.pathname + window.location.search;
      window.history.replaceState(null, "", hash ? "#" + hash : page);
      show();
    }

    form.addEventListener("input", write);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () {
      setTimeout(function () {
        write();
        fields[0].focus();
      }, 0);
    });
    window.addEventListener("hashchange", read);
    window.addEventListener("pageshow", read);
    form.hidden = false;
    read();
  }

  document.querySelectorAll(".tb-filter").forEach(start);
})();
