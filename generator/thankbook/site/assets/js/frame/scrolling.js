/* Material lays wide tables into boxes that scroll: those that do are reached by keyboard and named
   after the heading above them. */
(function () {
  "use strict";
  var BOXES = ".md-typeset__scrollwrap", HEADINGS = "h1, h2, h3, h4";

  function headingAbove(box) {
    return Array.prototype.filter.call(document.querySelectorAll("article :is(" + HEADINGS + ")"), function (one) {
      return one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING;
    }).pop();
  }

  function nameOf(box) {
    var heading = headingAbove(box), copy = heading ? heading.cloneNode(true) : null;
    if (!copy) { return document.title; }
    copy.querySelectorAll(".headerlink").forEach(function (link) { link.remove(); });
    return copy.textContent.trim();
  }

  function open(box) {
    if (box.scrollWidth <= box.clientWidth) {
      ["tabindex", "role", "aria-label"].forEach(function (name) { box.removeAttribute(name); });
      return;
    }
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", nameOf(box));
  }

  function openAll() { document.querySelectorAll(BOXES).forEach(open); }

  window.addEventListener("load", openAll);
  window.addEventListener("resize", openAll);
})();
