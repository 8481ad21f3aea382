/* The composer's form: a field for each blank of a note, and what is said where one is not right. */
(function () {
  "use strict";
  const KINDS = {
    sender_phone: {type: "tel"},
    sender_role: {list: "tb-roles"}
  };

  function isSender(name) { return name.indexOf("sender_") === 0; }

  function element(name, attributes, text) {
    const made = document.createElement(name);
    Object.keys(attributes).forEach(key => made.setAttribute(key, attributes[key]));
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  function withCapital(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

  function field(name, label, value, isOptional) {
    const id = "tb-blank-" + name, around = element("div", {"class": "tb-field"});
    const input = element("input", Object.assign({
      id: id, name: name, type: "text", maxlength: "200", autocomplete: "off",
      "aria-describedby": id + "-fault " + id + "-offer"
    }, isOptional ? {} : {required: ""}, KINDS[name] || {}));
    input.value = value;
    around.appendChild(element("label", {"for": id}, withCapital(label)));
    around.appendChild(input);
    around.appendChild(element("p", {"class": "tb-fault", id: id + "-fault", hidden: ""}));
    around.appendChild(element("p", {"class": "tb-gentle", id: id + "-offer", hidden: ""}));
    return around;
  }

  /* Makes the fields of these blanks; a field that is there stays, and so does the caret in it. */
  function build(root, names, labels, values, optional) {
    [["about-them", name => !isSender(name)], ["about-you", isSender]].forEach(([place, belongs]) => {
      const target = root.querySelector('[data-tb="' + place + '"]');
      const wanted = names.filter(name => name !== "detail" && belongs(name));
      const there = Array.from(target.querySelectorAll("input"), input => input.name);
      if (wanted.join() !== there.join()) {
        target.textContent = "";
        wanted.forEach(name => target.appendChild(
          field(name, labels[name], values[name] || "", optional.indexOf(name) >= 0)));
      }
      const step = target.closest(".tb-notestep");
      step.hidden = !wanted.length && !step.querySelector("select");
    });
  }

  function inputs(root) {
    return Array.from(root.querySelectorAll("#tb-detail, .tb-notestep input[type=text], .tb-notestep input[type=tel]"));
  }

  function show(paragraph, text) {
    paragraph.textContent = text;
    paragraph.hidden = !text;
  }

  /* What stands in the way, at its field; the empty text takes it away. */
  function blame(input, text) {
    show(document.getElementById(input.id + "-fault"), text);
    if (text) { input.setAttribute("aria-invalid", "true"); } else { input.removeAttribute("aria-invalid"); }
  }

  /* What had better go, at its field; it stands in nobody's way. */
  function advise(input, text) {
    const paragraph = document.getElementById(input.id + "-offer");
    if (paragraph.textContent !== text) { show(paragraph, text); }
  }

  window.thankbook = window.thankbook || {};
  window.thankbook.noteForm = {isSender, element, build, inputs, blame, advise, withCapital};
})();
