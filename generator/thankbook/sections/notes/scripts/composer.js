/* The note composer: puts choice, form, paper, drafts and ways out together. Nothing that is typed
   leaves the browser. Needs store.js, data.js and the other scripts named composer-. */
(function () {
  "use strict";
  const {noteText, notePaper, noteForm, noteDrafts, noteDraftList, noteChoice, noteSending} = window.thankbook;
  const thankbook = window.thankbook;
  const SAVE_AFTER_MS = 400, SAY_AFTER_MS = 60;
  const NAMES = ["first_name", "title_and_last_name", "last_name"];

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name]));
  }

  /* The page lists the notes, without scripts as links to their templates. */
  function listed() {
    const notes = {}, list = document.querySelector(".tb-templates");
    list.querySelectorAll("li").forEach(line => {
      const [occasion, channel, ...tones] = line.dataset.by.split(" "), title = line.textContent;
      notes[line.id] = {title, occasion, channel, tones};
      (line.dataset.forms || "").split(" ").filter(Boolean).forEach(form => {
        const titled = list.dataset[form].replace("{title}", () => title);
        const how = form === "said" ? "spoken" : channel;
        notes[line.id + "-" + form] = {title: titled, occasion, channel: how, tones};
      });
    });
    return notes;
  }

  function start(root, data) {
    const notes = listed();
    const say = data.messages, form = root.querySelector("form"), at = {};
    root.querySelectorAll("[data-tb]").forEach(part => { at[part.dataset.tb] = part; });
    const control = name => root.querySelector('[name="' + name + '"]');
    const card = root.querySelector(".tb-notecard"), text = root.querySelector(".tb-notetext");
    const drafts = noteDrafts.open(Date.now);
    const choice = noteChoice.open(form, notes, () => { chosen(); later(); });
    let values = Object.assign({}, drafts.sender()), draft = "", note = null, begun = null, fits = true, timer = 0;

    const voice = () => data.voices[choice.tone()];
    const paper = () => data.papers[control("paper").value];
    const isOnPaper = () => ["card", "letter", "parcel_slip"].indexOf(note.channel) >= 0;
    const blocks = () => noteText.letter(note, voice(), values, data.optional);

    function tell(target, message) {
      target.textContent = "";
      setTimeout(() => { target.textContent = message; }, SAY_AFTER_MS);
    }

    function put(target, message) {
      if (target.textContent !== message) { target.textContent = message; }
    }

    /* A note was chosen: its help, its fields, the ways out that it has. */
    function chosen() {
      const id = choice.id();
      note = null;
      thankbook.data.want("notes/" + id, words => {
        if (id === choice.id()) { begin(Object.assign(notes[id], words)); }
      }, () => tell(at.said, say.unreachable));
    }

    function begin(wanted) {
      const before = begun;
      note = begun = wanted;
      ["when", "ask", "where", "example"].forEach(name => { if (at[name]) { put(at[name], note[name]); } });
      noteForm.build(root, noteText.blanksOf(note, voice(), Object.keys(data.blanks)),
        data.blanks, values, data.optional);
      at.papers.hidden = at.print.hidden = !isOnPaper();
      at.mail.hidden = at.subject.hidden = note.channel !== "email";
      at.sms.hidden = note.channel !== "text_message";
      if (note !== before) { control("subject").value = note.subject; }
      if (!before || before.channel !== note.channel) { control("paper").value = data.paper[note.channel]; }
      fillIn();
      noteForm.inputs(root).forEach(input => noteForm.blame(input, ""));
      preview();
    }

    function fillIn() {
      noteForm.inputs(root).forEach(input => {
        if (input.value !== (values[input.name] || "")) { input.value = values[input.name] || ""; }
      });
    }

    function preview() {
      if (!note) { return; }
      const sheet = paper().sheet, isPaper = isOnPaper(), written = blocks();
      card.classList.toggle("tb-onscreen", !isPaper);
      root.querySelectorAll(".tb-labels").forEach(part => { part.hidden = !sheet; });
      if (sheet) { control("start").max = sheet.columns * sheet.rows; }
      notePaper.write(text, written, data.blanks);
      if (isPaper) { notePaper.lay(card, paper()); }
      else { card.removeAttribute("style"); card.parentElement.removeAttribute("style"); }
      fits = !isPaper || notePaper.fit(card, text, paper());
      place();
      measure(written);
      noteForm.inputs(root).forEach(input => {
        const offer = note.may_offer ? "" : noteText.offerIn(input.value, data.signs);
        noteForm.advise(input, offer && filled(say.offer, {found: offer}));
      });
    }

    function place() {
      if (!note) { return; }
      const scale = isOnPaper() ? notePaper.place(card.parentElement, card, paper()) : 1;
      put(at.scale, isOnPaper() ? filled(say.scaled, {percent: Math.round(scale * 100)}) : "");
    }

    function measure(written) {
      const count = noteText.wordCount(note, written), over = count > note.max_words;
      const counts = {words: count, most: note.max_words};
      put(at.words, over ? "" : filled(say.words, counts));
      put(at.characters, note.channel === "text_message"
        ? filled(say.characters, noteText.textMessages(noteText.asText(written))) : "");
      put(at.fit, !fits ? say.too_long : over ? filled(say.too_many_words, counts) : "");
    }

    function fault(input) {
      if (input.name === "detail") {
        const found = noteText.detailFault(input.value, note, data.blanks.detail, data.signs);
        return found && say[found];
      }
      return input.required && !input.value.trim() ? say.blank : "";
    }

    /* Whether the note may go; if not, says why at each field and goes to the first. */
    function mayGo() {
      if (!note) { return false; }
      const wrong = noteForm.inputs(root).filter(input => {
        noteForm.blame(input, fault(input));
        return input.hasAttribute("aria-invalid");
      });
      if (wrong.length) {
        tell(at.said, say.refused);
        wrong[0].focus();
      }
      return !wrong.length;
    }

    function isBegun() {
      return Object.keys(values).some(name => !noteForm.isSender(name) && values[name].trim());
    }

    function save() {
      clearTimeout(timer);
      timer = 0;
      const sender = {};
      Object.keys(values).filter(noteForm.isSender).forEach(name => { sender[name] = values[name]; });
      if (Object.keys(sender).length) { drafts.keepSender(sender); }
      if (isBegun()) { draft = drafts.save(draft, {note: choice.id(), tone: choice.tone(), values: values}); }
      else if (draft) { drafts.drop(draft); draft = ""; }
      list.show();
    }

    function later() {
      clearTimeout(timer);
      timer = setTimeout(save, SAVE_AFTER_MS);
    }

    function settle() { if (timer) { save(); } }

    function load(kept, key) {
      values = Object.assign({}, drafts.sender(), kept.values);
      draft = key;
      choice.select(kept.note, kept.tone);
      chosen();
    }

    function fresh() {
      draft = "";
      values = Object.assign({}, drafts.sender());
      chosen();
    }

    function nameOf(kept) {
      const name = NAMES.map(key => kept.values[key]).find(typed => typed && typed.trim());
      return filled(say.draft, {title: notes[kept.note].title, name: name || say.nameless});
    }

    const list = noteDraftList.open(at, say, drafts, kept => choice.has(kept.note), {
      nameOf, settle, tell,
      open: kept => {
        load(kept, kept.key);
        tell(at.said, say.opened);
        control("detail").focus();
      },
      gone: key => { if (key === null || key === draft) { fresh(); } },
      back: () => {
        values = Object.assign({}, drafts.sender(), values);
        chosen();
      }
    });

    function typed(event) {
      const input = event.target;
      if (noteForm.inputs(root).indexOf(input) < 0) { return; }
      values[input.name] = input.value;
      if (input.hasAttribute("aria-invalid")) { noteForm.blame(input, fault(input)); }
      preview();
      later();
    }

    function within(name, least) {
      const input = control(name), most = Number(input.max) || least;
      const value = Math.min(most, Math.max(least, Math.floor(Number(input.value)) || least));
      input.value = value;
      return value;
    }

    const acts = {
      copy: () => noteSending.copy(noteText.asText(blocks()), at["by-hand"]).then(done =>
        tell(at.said, done ? say.copied : say.copy_yourself)),
      mail: () => { location.href = noteSending.mailTo(control("subject").value, noteText.asText(blocks())); },
      sms: () => { location.href = noteSending.messageTo(noteText.asText(blocks())); },
      print: () => {
        if (!fits) { tell(at.said, say.too_long); return; }
        const sheet = paper().sheet, last = sheet ? sheet.columns * sheet.rows : 1;
        if (sheet && Number(control("start").value) > last) {
          tell(at.said, filled(say.no_label, {last}));
          control("start").focus();
          return;
        }
        tell(at.said, say.printing);
        notePaper.print(card, paper(), sheet ? within("copies", 1) : 1, sheet ? within("start", 1) : 1);
      }
    };
    Object.keys(acts).forEach(name => at[name].addEventListener("click", () => {
      at["by-hand"].hidden = true;
      settle();
      if (mayGo()) { acts[name](); }
    }));
    at.fresh.addEventListener("click", () => {
      settle();
      fresh();
      tell(at.said, say.fresh);
      control("detail").focus();
    });
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("input", typed);
    control("paper").addEventListener("change", preview);
    window.addEventListener("pagehide", settle);
    drafts.watch(key => {
      const kept = draft && drafts.read(draft);
      if (draft && !kept) { fresh(); } else if (key === draft && kept) { load(kept, draft); }
      list.show();
    });
    root.hidden = false;
    document.querySelector(".tb-templates").hidden = true;
    choice.select(location.hash.slice(1));
    chosen();
    window.addEventListener("hashchange", () => {
      settle();
      if (choice.select(location.hash.slice(1))) { chosen(); }
    });
    list.show();
    if (window.ResizeObserver) { new ResizeObserver(place).observe(root.querySelector(".tb-desk")); }
    else { window.addEventListener("resize", place); }
  }

  document.querySelectorAll(".tb-composer").forEach(root =>
    thankbook.data.want("composer", data => start(root, data), () => {
      document.querySelector(".tb-templates").style.display = "block";
    }));
})();
