/* The note composer's model: the letter as text, and what is not right with it yet. It knows no page.
   A piece of a line is a text, or {blank: name}; a block is a list of lines. */
(function () {
  "use strict";
  const LEAST_LETTERS = 10, LEAST_WORDS = 3, LETTERS_OF_FEW_WORDS = 16, SAME = 0.8;
  const SIGNS = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+/g;
  const ENDED = /[.!?…。！？:;,]["'”’»)]*$/;
  const SENTENCE_ENDED = /[.!?…。！？]["'”’»)]*\s*$/;
  const FIRST_WORD = /^(["'“‘„«(¿¡]*)(\p{L}[\p{L}\p{N}\p{M}_]*)/u;
  /* Georgian: Unicode knows capitals of its letters, and no sentence begins with one. */
  const WITHOUT_CAPITALS = /^[\u10d0-\u10ff]/;
  const GSM = /^[\w\n\r @£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-.\/:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~\]|€]*$/;
  const GSM_DOUBLE = /[\^{}\\[~\]|€]/g;

  function bare(text) {
    return text.toLowerCase().replace(SIGNS, " ").trim();
  }

  function words(text) {
    return text.split(/\s+/).filter(Boolean);
  }

  function anyOf(patterns) {
    return new RegExp("\\b(?:" + (patterns.join("|") || "(?!)") + ")\\b", "gi");
  }

  /* Whether most words of one text, in whatever order, are words of the other. */
  function echoes(typed, other) {
    const known = new Set(words(bare(other))), said = words(bare(typed));
    return said.length > 0 && said.filter(word => known.has(word)).length >= SAME * said.length;
  }

  /* Why a detail will not do: "missing", "thin", "echo", "hollow", or "" where it does. */
  function detailFault(typed, note, label, signs) {
    const said = bare(typed), count = words(said).length;
    if (!said) { return "missing"; }
    if ([note.example, note.ask, note.where, label].some(help => echoes(typed, help))) { return "echo"; }
    const letters = said.replace(/ /g, "").length;
    if (letters < LEAST_LETTERS || count < LEAST_WORDS && letters < LETTERS_OF_FEW_WORDS) { return "thin"; }
    const rest = bare(typed.replace(anyOf(signs.hollow_praise), " ")).replace(/ /g, "");
    return rest.length < LEAST_LETTERS ? "hollow" : "";
  }

  /* The first offer in a text, as typed; "" where there is none. */
  function offerIn(text, signs) {
    const found = text.replace(anyOf(signs.no_offers), " ").match(anyOf(signs.offers));
    return found ? found[0] : "";
  }

  function isSpoken(note) { return note.channel === "spoken" || note.channel === "voicemail"; }

  function blocksOf(note, voice) {
    if (isSpoken(note)) { return note.body; }
    const frame = note.to_colleague ? voice.among_us : voice;
    return [frame.greeting].concat(note.body, [frame.sign_off]);
  }

  /* The names of a note's blanks, in the order in which a writer thinks of them. */
  function blanksOf(note, voice, order) {
    const found = new Set();
    blocksOf(note, voice).forEach(block => block.forEach(line => line.forEach(piece => {
      if (piece.blank) { found.add(piece.blank); }
    })));
    return order.filter(name => found.has(name));
  }

  function isLeftOut(block, values, optional) {
    return block.length === 1 && block[0].length === 1 && optional.indexOf(block[0][0].blank) >= 0
      && !(values[block[0][0].blank] || "").trim();
  }

  /* A text as a sentence begins; a word with a capital inside, such as iPad, is left. */
  function begun(text) {
    const found = FIRST_WORD.exec(text);
    if (!found || found[2] !== found[2].toLowerCase() || WITHOUT_CAPITALS.test(found[2])) { return text; }
    const first = String.fromCodePoint(found[2].codePointAt(0)), capital = first.toUpperCase();
    return Array.from(capital).length === 1 ? found[1] + capital + text.slice(found[1].length + first.length) : text;
  }

  function filled(piece, values, before, isLast) {
    if (!piece.blank) { return {text: piece, blank: ""}; }
    const given = (values[piece.blank] || "").trim();
    const isFirst = piece.blank === "detail" && (!before || SENTENCE_ENDED.test(before));
    const typed = isFirst ? begun(given) : given;
    const needsStop = piece.blank === "detail" && typed && !ENDED.test(typed) && isLast;
    return {text: needsStop ? typed + "." : typed, blank: piece.blank};
  }

  function lineOf(pieces, values) {
    let before = "";
    return pieces.map((piece, place) => {
      const next = pieces[place + 1];
      const made = filled(piece, values, before, next === undefined || /^\s/.test(next));
      before += made.text;
      return made;
    });
  }

  /* The blocks with what was typed. A detail that begins a sentence gets its capital, one that ends it
     its full stop. */
  function letter(note, voice, values, optional) {
    return blocksOf(note, voice).filter(block => !isLeftOut(block, values, optional)).map(block =>
      block.map(line => lineOf(line, values)));
  }

  function asText(blocks) {
    const line = pieces => pieces.map(piece => piece.text).join("");
    return blocks.map(block => block.map(line).join("\n")).join("\n\n");
  }

  /* Words without greeting and sign-off, as the length of a template is counted. */
  function wordCount(note, blocks) {
    return words(asText(isSpoken(note) ? blocks : blocks.slice(1, -1))).length;
  }

  /* Characters, and how many text messages a phone makes of them (GSM 03.38, concatenation). */
  function textMessages(text) {
    const plain = GSM.test(text);
    const size = text.length + (plain ? (text.match(GSM_DOUBLE) || []).length : 0);
    const one = plain ? 160 : 70, each = plain ? 153 : 67;
    return {characters: text.length, texts: size <= one ? 1 : Math.ceil(size / each)};
  }

  window.thankbook = window.thankbook || {};
  window.thankbook.noteText = {detailFault, offerIn, blanksOf, letter, asText, wordCount, textMessages};
})();
