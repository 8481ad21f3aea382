/* Whoever leads types in a starter's code, or opens the file that was saved. Needs progresscode.js. */
(function () {
  "use strict";
  var form = document.querySelector(".tb-check");
  if (!form) { return; }
  var result = form.querySelector(".tb-check-result"), field = form.elements.code;
  var paths = Array.prototype.map.call(form.querySelectorAll("[data-fingerprint]"), function (entry) {
    return {
      fingerprint: entry.dataset.fingerprint, sizes: entry.dataset.sizes,
      role: entry.textContent, stages: entry.dataset.stages.split("|")
    };
  });
  var CODE = /^[0-9A-Za-z]{4}(?:-[0-9A-Za-z]{1,4})+$/m;

  function filled(text, given) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return given[name]; });
  }

  function line(tag, text) {
    var made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  function report(found) {
    var path = found.path, most = path.sizes.split(/[ /]/).map(Number), list = document.createElement("ul");
    var code = window.thankbook.progressCode;
    var heading = filled(form.dataset.found, {role: path.role, percent: code.percent(found.counts, path.sizes)});
    path.stages.forEach(function (stage, place) {
      var at = 2 * place;
      list.append(line("li", filled(form.dataset.line, {
        stage: stage, done: found.counts[at], count: most[at],
        right: found.counts[at + 1], questions: most[at + 1]
      })));
    });
    result.replaceChildren(line("strong", heading), list);
  }

  function check() {
    var found = window.thankbook.progressCode.decode(field.value, paths);
    field.setAttribute("aria-invalid", found.problem ? "true" : "false");
    if (!found.problem) { report(found); return; }
    result.replaceChildren(line("p", form.dataset[found.problem]));
    field.focus();
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); check(); });
  form.elements.file.addEventListener("change", function () {
    var file = form.elements.file.files[0];
    if (!file) { return; }
    file.text().then(function (text) {
      var found = CODE.exec(text.replace(/\r/g, ""));
      if (!found) { result.replaceChildren(line("p", form.dataset.noCode)); return; }
      field.value = found[0];
      check();
    });
  });
  form.hidden = false;
})();
