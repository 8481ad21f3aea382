/* What widgets remember: in this browser only, apart for each playbook and each widget.
   Where storage is refused, things last as long as the page, and the page says so. */
(function () {
  "use strict";
  var SITE = document.currentScript.dataset.site;
  var shelf = usable();

  function usable() {
    try {
      var name = "thankbook/" + SITE + "/probe";
      window.localStorage.setItem(name, "1");
      window.localStorage.removeItem(name);
      return window.localStorage;
    } catch (refused) {
      return null;
    }
  }

  function saying() {
    document.querySelectorAll("[data-tb-not-kept]").forEach(function (notice) {
      notice.hidden = false;
    });
    document.querySelectorAll("[data-tb-kept]").forEach(function (promise) {
      promise.hidden = true;
    });
  }

  /* A drawer of one widget. A value written under another version is as good as not there. */
  function open(widget, version) {
    var prefix = "thankbook/" + SITE + "/" + widget + "/", loose = {};

    function unpacked(text) {
      try {
        var held = JSON.parse(text);
        return held && held.version === version ? held.value : null;
      } catch (broken) {
        return null;
      }
    }

    function read(key) {
      if (Object.prototype.hasOwnProperty.call(loose, key)) { return loose[key]; }
      try {
        return shelf ? unpacked(shelf.getItem(prefix + key)) : null;
      } catch (refused) {
        return null;
      }
    }

    /* Whether it will still be there tomorrow. */
    function write(key, value) {
      try {
        if (!shelf) { throw new Error("refused"); }
        shelf.setItem(prefix + key, JSON.stringify({version: version, value: value}));
        delete loose[key];
        return true;
      } catch (refused) {
        loose[key] = value;
        saying();
        return false;
      }
    }

    function remove(key) {
      delete loose[key];
      try { if (shelf) { shelf.removeItem(prefix + key); } } catch (refused) { saying(); }
    }

    function keys() {
      var found = Object.keys(loose);
      for (var place = 0; shelf && place < shelf.length; place++) {
        var name = shelf.key(place);
        if (name.indexOf(prefix) === 0 && found.indexOf(name.slice(prefix.length)) < 0) {
          found.push(name.slice(prefix.length));
        }
      }
      return found.sort();
    }

    /* Tells of changes that another tab made; without a key when it cleared everything. */
    function watch(changed) {
      window.addEventListener("storage", function (event) {
        if (event.key === null) { changed(null); }
        else if (event.key.indexOf(prefix) === 0) { changed(event.key.slice(prefix.length)); }
      });
    }

    return {
      read: read, write: write, remove: remove, keys: keys, watch: watch,
      clear: function () { keys().forEach(remove); }
    };
  }

  window.thankbook = window.thankbook || {};
  window.thankbook.store = {isKept: shelf !== null, open: open};
  if (!shelf) { saying(); }
})();
