/* What Safari and its kin (WebKit) do otherwise than other browsers, on every page. */
(function () {
  "use strict";

  /* Material takes the focus off the search field before the tab key moves it. There WebKit begins
     again at the top of the page, and nobody gets past the field by keyboard. */
  document.addEventListener("keydown", function (event) {
    var search = document.getElementById("__search");
    if (event.key !== "Tab" || !event.target.matches(".md-search__input")) { return; }
    event.stopPropagation();
    if (search.checked) { search.click(); }
  }, true);

  /* Coming back to a page that it has kept, WebKit empties each field that says autocomplete="off",
     after it has told of it, and the page below goes on showing what was chosen. */
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) { return; }
    var fields = document.querySelectorAll("form :is(input:not([type=file]), select, textarea)");
    var held = Array.from(fields, function (field) { return field.value; });
    setTimeout(function () {
      fields.forEach(function (field, place) { field.value = held[place]; });
    }, 0);
  });
})();
