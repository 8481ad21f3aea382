/* The list of drafts under the composer: go on with one, delete one, clear them all, bring them back. */
(function () {
  "use strict";
  const {noteForm} = window.thankbook;

  /* ``at`` are the parts of the page; ``writer`` knows the note being written: nameOf(draft),
     settle(), open(draft), gone(key or null), back(), tell(part, message). */
  function open(at, say, drafts, isHere, writer) {
    function button(label, name, act) {
      const made = noteForm.element("button", {type: "button", "class": "tb-button", "aria-label": name}, label);
      made.addEventListener("click", act);
      return made;
    }

    function row(kept) {
      const name = writer.nameOf(kept), line = noteForm.element("li", {}), named = text => text.replace("{draft}", () => name);
      line.appendChild(noteForm.element("span", {}, name));
      line.appendChild(button(say.go_on, named(say.open), () => {
        writer.settle();
        writer.open(Object.assign({key: kept.key}, drafts.read(kept.key) || kept));
      }));
      line.appendChild(button(say.remove, named(say.delete), () => takeAway(say.deleted, () => {
        drafts.take([kept.key]);
        writer.gone(kept.key);
      })));
      return line;
    }

    function show() {
      const shown = drafts.list().filter(isHere);
      at.drafts.textContent = "";
      shown.forEach(kept => at.drafts.appendChild(row(kept)));
      at["no-drafts"].hidden = shown.length > 0;
      at.clear.hidden = drafts.isEmpty();
    }

    function takeAway(message, act) {
      writer.settle();
      act();
      show();
      at.undo.hidden = false;
      at.undo.focus();
      writer.tell(at["drafts-said"], message);
    }

    at.clear.addEventListener("click", () => takeAway(say.cleared, () => {
      drafts.clear();
      writer.gone(null);
    }));
    at.undo.addEventListener("click", () => {
      drafts.restore();
      writer.back();
      show();
      at.undo.hidden = true;
      at.clear.focus();
      writer.tell(at["drafts-said"], say.restored);
    });
    return {show};
  }

  window.thankbook.noteDraftList = {open};
})();
