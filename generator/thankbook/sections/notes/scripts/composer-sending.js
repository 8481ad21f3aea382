/* How a note leaves the page: through the clipboard, a mail program or a telephone. */
(function () {
  "use strict";

  /* Selects the text in a field and copies it the old way, for pages that have no clipboard. */
  function copySelected(field, text) {
    const focused = document.activeElement;
    field.hidden = false;
    field.value = text;
    field.focus();
    field.select();
    let done = false;
    try { done = document.execCommand("copy"); } catch (refused) { done = false; }
    if (done) {
      field.hidden = true;
      field.value = "";
      if (focused) { focused.focus(); }
    }
    return done;
  }

  /* Copies a text; says whether it did. If not, the text stands selected in the field. */
  function copy(text, field) {
    if (!window.isSecureContext || !navigator.clipboard) {
      return Promise.resolve(copySelected(field, text));
    }
    return navigator.clipboard.writeText(text).then(() => true, () => copySelected(field, text));
  }

  function mailTo(subject, text) {
    return "mailto:?subject=" + encodeURIComponent(subject)
      + "&body=" + encodeURIComponent(text.replace(/\n/g, "\r\n"));
  }

  /* Both kinds of telephone understand this form. */
  function messageTo(text) { return "sms:?&body=" + encodeURIComponent(text); }

  window.thankbook = window.thankbook || {};
  window.thankbook.noteSending = {copy, mailTo, messageTo};
})();
