/* Drafts of notes and the writer's own particulars: in this browser only, drafts for thirty days. */
(function () {
  "use strict";
  const DAYS = 30, DAY_MS = 24 * 60 * 60 * 1000, SENDER = "sender", DRAFT = "draft-";

  function open(now) {
    const drawer = window.thankbook.store.open("composer", 1);
    let takenAway = {};

    function list() {
      return drawer.keys().filter(key => key.indexOf(DRAFT) === 0)
        .map(key => Object.assign({key: key}, drawer.read(key)))
        .filter(draft => draft.values)
        .sort((one, other) => other.changed - one.changed);
    }

    function save(key, draft) {
      const name = key || DRAFT + now().toString(36) + Math.random().toString(36).slice(2, 6);
      drawer.write(name, Object.assign({changed: now()}, draft));
      return name;
    }

    function take(keys) {
      takenAway = {};
      keys.forEach(key => {
        takenAway[key] = drawer.read(key);
        drawer.remove(key);
      });
    }

    /* Brings back what was taken away last, as long as the page is open. */
    function restore() {
      Object.keys(takenAway).forEach(key => drawer.write(key, takenAway[key]));
      takenAway = {};
    }

    list().filter(draft => now() - draft.changed > DAYS * DAY_MS)
      .forEach(draft => drawer.remove(draft.key));
    return {
      list, save, take, restore,
      clear: () => take(drawer.keys()),
      drop: key => drawer.remove(key),
      read: key => drawer.read(key),
      sender: () => drawer.read(SENDER) || {},
      keepSender: values => drawer.write(SENDER, values),
      isEmpty: () => drawer.keys().length === 0,
      watch: changed => drawer.watch(changed)
    };
  }

  window.thankbook = window.thankbook || {};
  window.thankbook.noteDrafts = {open};
})();
