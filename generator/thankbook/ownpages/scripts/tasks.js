/* Ticks in the task lists of own pages: kept by the page and by the words of the line. A box that
   stands as its author wrote it is not kept. Needs store.js. Without script they are plain boxes. */
(function () {
  "use strict";
  var drawer = window.thankbook.store.open("tasks", 1);
  var page = document.currentScript.dataset.page;
  var boxes = Array.prototype.slice.call(document.querySelectorAll("input.tb-task"));

  /* What was ticked or cleared by hand, of the lines that are still on the page. */
  function changed() {
    var held = drawer.read(page) || {}, found = {};
    boxes.forEach(function (box) {
      if (typeof held[box.name] === "boolean") { found[box.name] = held[box.name]; }
    });
    return found;
  }

  function show() {
    var held = changed();
    boxes.forEach(function (box) {
      box.checked = box.name in held ? held[box.name] : box.defaultChecked;
    });
  }

  function keep(box) {
    /* Read again, so that what another tab has ticked stays ticked. */
    var held = changed();
    delete held[box.name];
    if (box.checked !== box.defaultChecked) { held[box.name] = box.checked; }
    if (Object.keys(held).length) { drawer.write(page, held); } else { drawer.remove(page); }
  }

  boxes.forEach(function (box) {
    box.addEventListener("change", function () { keep(box); });
  });
  window.addEventListener("pageshow", show);
  drawer.watch(show);
  show();
})();
