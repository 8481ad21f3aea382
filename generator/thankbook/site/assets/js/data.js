/* What a page's scripts need and the page does not show yet: files that hand over what they hold when
   they are run, because a page on a file share may load nothing else. */
(function () {
  "use strict";
  var folder = document.currentScript.src.replace(/js\/[^/]*$/, "data/");
  var held = Object.create(null), waiting = Object.create(null);

  function settle(name, place) {
    var told = waiting[name] || [];
    delete waiting[name];
    told.forEach(function (one) { if (one[place]) { one[place](held[name]); } });
  }

  function give(name, value) {
    held[name] = value;
    settle(name, 0);
  }

  /* Tells at once what is there already; what could not be had may be asked for again. */
  function want(name, then, failed) {
    if (name in held) { then(held[name]); return; }
    if (waiting[name]) { waiting[name].push([then, failed]); return; }
    waiting[name] = [[then, failed]];
    var script = document.createElement("script");
    script.src = folder + name + ".js";
    script.onerror = function () { settle(name, 1); };
    document.head.appendChild(script);
  }

  window.thankbook = window.thankbook || {};
  window.thankbook.data = {give: give, want: want};
})();
