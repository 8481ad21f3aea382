/* A starter's path: ticks that stay, progress by stage, the code, the file, the sheet.
   Needs store.js, checklists.js, quiz.js and progresscode.js. */
(function () {
  "use strict";
  var path = document.querySelector("[data-path]");
  if (!path) { return; }
  var code = window.thankbook.progressCode, drawer = window.thankbook.store.open("onboarding", 1);
  var id = path.dataset.path, sizes = path.dataset.sizes;
  var stages = Array.prototype.slice.call(document.querySelectorAll("[data-stage]"));
  var boxes = Array.prototype.slice.call(document.querySelectorAll(".tb-steps input[type=checkbox]"));

  function held(what) { return drawer.read(id + "/" + what) || {}; }

  function filled(text, given) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return given[name]; });
  }

  function each(selector, act) { document.querySelectorAll(selector).forEach(act); }

  /* Boxes and questions belong to the stage that they stand below. */
  var members = [];
  document.querySelectorAll("article [data-stage], article input[type=checkbox], article [data-question]")
    .forEach(function (element) {
      if (element.dataset.stage) { members.push([]); }
      else if (members.length) { members[members.length - 1].push(element); }
    });

  /* Ticks and right answers of a stage, each with how many there are; lists are kept elsewhere. */
  function counted(stage) {
    var right = held("right");
    var boxes = members[stage].filter(function (one) { return !one.dataset.question; });
    var questions = members[stage].filter(function (one) { return one.dataset.question; });
    return {
      done: boxes.filter(function (box) { return box.checked; }).length,
      count: boxes.length,
      right: questions.filter(function (one) { return right[one.dataset.question]; }).length,
      questions: questions.length
    };
  }

  function show() {
    var counts = [];
    stages.forEach(function (stage, place) {
      var now = counted(place), text = filled(now.questions ? path.dataset.of : path.dataset.ofTicks, now);
      var size = now.count + "/" + now.questions;
      counts.push(now.done, now.right);
      stage.classList.toggle("tb-stage-done", now.done === now.count && now.right === now.questions);
      stage.querySelector("progress").value = code.percent([now.done, now.right], size);
      stage.querySelector("[data-stage-text]").textContent = text;
      document.querySelector('[data-sheet-stage="' + stage.dataset.stage + '"] [data-done]').textContent = text;
    });
    var percent = code.percent(counts, sizes);
    path.querySelector("progress").value = percent;
    path.querySelector("[data-percent-all]").textContent = filled(path.dataset.percent, {percent: percent});
    var text = code.encode(path.dataset.fingerprint, sizes, counts);
    each("[data-code]", function (place) { place.textContent = text; });
  }

  function restore() {
    var ticked = held("ticks");
    boxes.forEach(function (box) { box.checked = ticked[box.name] === true; });
    show();
  }

  boxes.forEach(function (box) {
    box.addEventListener("change", function () {
      var ticked = held("ticks");
      if (box.checked) { ticked[box.name] = true; } else { delete ticked[box.name]; }
      drawer.write(id + "/ticks", ticked);
      show();
    });
  });

  function currentCode() { return document.querySelector("output[data-code]").textContent; }

  function asFile(button) {
    var lines = [button.dataset.head, currentCode(), ""];
    stages.forEach(function (stage) {
      lines.push(stage.dataset.title + ": " +
        stage.querySelector("[data-stage-text]").textContent);
    });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], {type: "text/plain"}));
    link.download = button.dataset.save + "-" + id + ".txt";
    link.click();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  /* A page of a file share may not write to the clipboard; then the code is selected to be copied. */
  function copy(button) {
    var place = document.querySelector("output[data-code]"), said = document.querySelector("[data-copy-said]");
    window.getSelection().selectAllChildren(place);
    var isCopied = document.execCommand("copy");
    said.textContent = isCopied ? button.dataset.copied : "";
  }

  each("[data-copy]", function (button) { button.addEventListener("click", function () { copy(button); }); });
  each("[data-save]", function (button) { button.addEventListener("click", function () { asFile(button); }); });
  each("[data-sheet]", function (button) {
    button.addEventListener("click", function () {
      document.body.classList.add("tb-sheet-only");
      window.print();
    });
  });
  window.addEventListener("afterprint", function () { document.body.classList.remove("tb-sheet-only"); });
  each(".tb-progress-all, .tb-stage, .tb-shown [data-with-script], .tb-sheet-code", function (part) {
    part.hidden = false;
  });
  document.addEventListener("thankbook:ticks", show);
  document.addEventListener("thankbook:answered", show);
  drawer.watch(restore);
  restore();
})();
