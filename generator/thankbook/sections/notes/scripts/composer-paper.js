/* The note on paper: shown in its real proportions, in the largest type that fits, and printed alone. */
(function () {
  "use strict";
  const PX_PER_MM = 96 / 25.4, SLACK_PX = 1;
  let sizes = null;

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  /* Puts a letter into an element: a paragraph for each block, blanks that are still empty marked. */
  function write(target, blocks, labels) {
    target.textContent = "";
    blocks.forEach(block => {
      const paragraph = element("p", "tb-noteblock");
      block.forEach((line, place) => {
        if (place) { paragraph.appendChild(document.createElement("br")); }
        line.forEach(piece => paragraph.appendChild(piece.blank && !piece.text
          ? element("span", "tb-blank", labels[piece.blank])
          : document.createTextNode(piece.text)));
      });
      target.appendChild(paragraph);
    });
  }

  function lay(card, paper) {
    card.style.width = paper.width_mm + "mm";
    card.style.height = paper.height_mm + "mm";
    card.style.padding = paper.margin_mm + "mm";
  }

  /* Chooses the largest type in which the text fits; says whether one does. */
  function fit(card, text, paper) {
    const room = (paper.height_mm - 2 * paper.margin_mm) * PX_PER_MM + SLACK_PX;
    return paper.type_pt.some(size => {
      card.style.fontSize = size + "pt";
      return text.offsetHeight <= room && text.scrollWidth <= text.clientWidth + SLACK_PX;
    });
  }

  /* Shrinks the card to the width of its desk, never enlarges it; gives the scale. */
  function place(stage, card, paper) {
    const width = paper.width_mm * PX_PER_MM, height = paper.height_mm * PX_PER_MM;
    const scale = Math.min(1, stage.parentElement.clientWidth / width);
    card.style.transform = scale < 1 ? "scale(" + scale + ")" : "none";
    stage.style.width = width * scale + "px";
    stage.style.height = height * scale + "px";
    return scale;
  }

  function page(width, height) {
    const made = element("div", "tb-page");
    made.style.width = width + "mm";
    made.style.height = height + "mm";
    return made;
  }

  /* Where the labels of a sheet lie; the first sheet begins at its first free label. */
  function labelPages(card, sheet, copies, start) {
    const perSheet = sheet.columns * sheet.rows, pages = [];
    for (let number = 0; number < copies; number++) {
      const spot = start - 1 + number, cell = spot % perSheet;
      if (!pages.length || cell === 0) { pages.push(page(sheet.width_mm, sheet.height_mm)); }
      const label = card.cloneNode(true);
      label.style.left = sheet.left_mm + cell % sheet.columns * sheet.across_mm + "mm";
      label.style.top = sheet.top_mm + Math.floor(cell / sheet.columns) * sheet.down_mm + "mm";
      pages[pages.length - 1].appendChild(label);
    }
    return pages;
  }

  function pagesOf(card, paper, copies, start) {
    const bare = card.cloneNode(true);
    bare.style.transform = "none";
    if (paper.sheet) { return labelPages(bare, paper.sheet, copies, start); }
    const only = page(paper.width_mm, paper.height_mm);
    only.appendChild(bare);
    return [only];
  }

  /* The size of the paper as a style sheet: one that a Content-Security-Policy lets a script make,
     or an element where a browser knows no such sheets. */
  function setSize(size) {
    const rule = "@page { size: " + size.width_mm + "mm " + size.height_mm + "mm; margin: 0; }";
    if (document.adoptedStyleSheets && CSSStyleSheet.prototype.replaceSync) {
      sizes = sizes || new CSSStyleSheet();
      sizes.replaceSync(rule);
      document.adoptedStyleSheets = [sizes];
    } else {
      document.head.appendChild(element("style", "tb-print-size", rule));
    }
  }

  function putAway() {
    document.querySelectorAll(".tb-print, .tb-print-size").forEach(made => made.remove());
    document.documentElement.classList.remove("tb-printing");
    if (sizes) { sizes.replaceSync(""); }
  }

  /* Prints the card and nothing else. What is printed lies there until the page is used again,
     because phones take their picture of it after they have said that they are done. */
  function print(card, paper, copies, start) {
    const size = paper.sheet || paper, sheets = element("div", "tb-print");
    putAway();
    pagesOf(card, paper, copies, start).forEach(made => sheets.appendChild(made));
    setSize(size);
    document.body.appendChild(sheets);
    document.documentElement.classList.add("tb-printing");
    ["pointerdown", "keydown"].forEach(used =>
      document.addEventListener(used, putAway, {once: true, capture: true}));
    window.print();
  }

  window.thankbook = window.thankbook || {};
  window.thankbook.notePaper = {write, lay, fit, place, print};
})();
