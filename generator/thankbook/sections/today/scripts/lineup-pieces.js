/* What a tactic, a note and a number of the line-up show below their titles, as elements. */
(function () {
  "use strict";

  function made(name, style, text) {
    var element = document.createElement(name);
    if (style) { element.className = style; }
    if (text) { element.textContent = text; }
    return element;
  }

  function linked(to, style, text) {
    var link = made("a", style, text);
    link.href = to;
    return link;
  }

  /* A text is a list: words, {blank} and what a claim rests on. */
  function written(into, text, blanks) {
    [].concat(text).forEach(function (part) {
      if (typeof part === "string") { into.appendChild(document.createTextNode(part)); }
      else if (part.blank) { into.appendChild(made("span", "tb-blank", blanks[part.blank])); }
      else {
        var cited = linked(part.to, "tb-cite tb-grade-" + part.grade.toLowerCase(), part.grade);
        cited.title = part.title;
        into.appendChild(cited);
      }
    });
    return into;
  }

  /* Draws pieces in the words of the page. */
  function of(words, blanks) {
    function said(into, text) { return written(into, text, blanks); }

    function steps(piece, number, label) {
      var list = made("ol"), line = said(made("li"), piece.steps[number]);
      line.value = number + 1;
      list.appendChild(line);
      return [made("p", "tb-piece-label", label), list];
    }

    function say(piece) {
      var quote = made("blockquote");
      quote.appendChild(said(made("p"), piece.say));
      return [made("p", "tb-piece-label", words.say), quote];
    }

    function note(piece) {
      var ask = made("p"), paper = made("div", "tb-paper");
      ask.appendChild(made("strong", "", words.detail));
      ask.appendChild(document.createTextNode(" " + piece.ask));
      piece.body.forEach(function (block) { paper.appendChild(said(made("p"), block[0])); });
      return [ask, paper];
    }

    function tagged(tags) {
      var line = made("p", "tb-meta");
      tags.forEach(function (tag) { line.appendChild(made("span", "", tag)); });
      return line;
    }

    /* What a kind of piece has below its title. */
    var parts = {
      tactic: function (piece, step) {
        return [said(made("p", "tb-piece-about"), piece.text)]
          .concat(steps(piece, step, words.practice), piece.say.length ? say(piece) : [], tagged(piece.tags));
      },
      note: function (piece, step, channel) {
        return [made("p", "tb-piece-about", piece.when)].concat(note(piece), tagged([channel]));
      },
      number: function (piece, step) {
        return [said(made("p", "tb-piece-about"), piece.text)].concat(steps(piece, step, words.numberStep));
      }
    };

    return function (kind, piece, step, channel) { return parts[kind](piece, step, channel); };
  }

  window.thankbook = window.thankbook || {};
  window.thankbook.lineUpPieces = {made: made, linked: linked, of: of};
})();
