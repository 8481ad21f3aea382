/* Which note is written, in which tone: lists that narrow each other down and never to nothing. */
(function () {
  "use strict";
  const FACETS = ["occasion", "channel", "tone"];

  function suits(note, wanted) {
    return (!wanted.occasion || note.occasion === wanted.occasion)
      && (!wanted.channel || note.channel === wanted.channel)
      && (!wanted.tone || note.tones.indexOf(wanted.tone) >= 0);
  }

  /* Chooses among notes by the lists of a form. */
  function open(form, notes, changed) {
    const lists = FACETS.map(name => form.elements[name]);
    const templates = form.elements.note, ids = Object.keys(notes);

    function wanted() {
      const found = {};
      lists.forEach(list => { found[list.name] = list.value; });
      return found;
    }

    function leadsSomewhere(list, value) {
      const tried = Object.assign(wanted(), {[list.name]: value});
      return ids.some(id => suits(notes[id], tried));
    }

    function narrow() {
      lists.forEach(list => Array.from(list.options).forEach(option => {
        option.disabled = !leadsSomewhere(list, option.value);
      }));
      const before = templates.value;
      templates.textContent = "";
      ids.filter(id => suits(notes[id], wanted())).forEach(id =>
        templates.appendChild(new Option(notes[id].title, id, false, id === before)));
    }

    /* Sets a note whatever the lists said before; gives whether there is such a note here. */
    function select(id, tone) {
      const note = notes[id];
      if (!note) { return false; }
      lists.forEach(list => {
        if (list.name !== "tone") { list.value = ""; return; }
        if (tone && note.tones.indexOf(tone) >= 0) { list.value = tone; }
        if (note.tones.indexOf(list.value) < 0) { list.value = note.tones[0]; }
      });
      narrow();
      templates.value = id;
      return true;
    }

    lists.concat(templates).forEach(list => list.addEventListener("change", () => {
      narrow();
      changed();
    }));
    narrow();
    return {
      select,
      has: id => Object.prototype.hasOwnProperty.call(notes, id),
      id: () => templates.value,
      tone: () => form.elements.tone.value
    };
  }

  window.thankbook = window.thankbook || {};
  window.thankbook.noteChoice = {open};
})();
