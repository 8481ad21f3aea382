/* Progress as a short code and back; pure.
   A code is base 32 in Crockford's letters: four letters of the path's fingerprint, then for each
   stage how many ticks and right answers, in as few bits as each can need, then six letters of a
   checksum. The checksum is that of Bech32 (BIP 173), which finds every mistake in up to four letters,
   and so also every two that were swapped. */
(function () {
  "use strict";
  var LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ", GROUP = 4, FINGERPRINT = 4, CHECKSUM = 6;
  var GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

  function checked(values) {
    var sum = 1;
    values.forEach(function (value) {
      var top = sum >>> 25;
      sum = ((sum & 0x1ffffff) << 5) ^ value;
      GENERATOR.forEach(function (term, bit) { if ((top >>> bit) & 1) { sum ^= term; } });
    });
    return sum;
  }

  function checksum(values) {
    var sum = checked(values.concat([0, 0, 0, 0, 0, 0])) ^ 1, letters = [];
    for (var place = 0; place < CHECKSUM; place++) { letters.push((sum >>> (5 * (5 - place))) & 31); }
    return letters;
  }

  /* "12/5 8/3" as [12, 5, 8, 3] */
  function maxima(sizes) { return sizes.split(/[ /]/).map(Number); }

  function width(most) { return most ? Math.floor(Math.log2(most)) + 1 : 0; }

  function lettersFor(most) {
    return Math.ceil(most.reduce(function (sum, one) { return sum + width(one); }, 0) / 5);
  }

  function values(text) { return text.split("").map(function (letter) { return LETTERS.indexOf(letter); }); }

  function encode(fingerprint, sizes, counts) {
    var bits = [], most = maxima(sizes), payload = values(fingerprint);
    counts.forEach(function (count, place) {
      for (var bit = width(most[place]) - 1; bit >= 0; bit--) { bits.push((count >> bit) & 1); }
    });
    while (bits.length % 5) { bits.push(0); }
    for (var at = 0; at < bits.length; at += 5) {
      payload.push(parseInt(bits.slice(at, at + 5).join(""), 2));
    }
    var all = payload.concat(checksum(payload)).map(function (value) { return LETTERS[value]; }).join("");
    return all.match(new RegExp(".{1," + GROUP + "}", "g")).join("-");
  }

  /* What was typed without what people add, and with letters that are taken for one another mended. */
  function tidied(typed) {
    return typed.toUpperCase().replace(/[\s\-\u2010-\u2015._]/g, "")
      .replace(/O/g, "0").replace(/[IL]/g, "1");
  }

  function countsIn(payload, most) {
    var bits = payload.map(function (value) { return ("0000" + value.toString(2)).slice(-5); }).join("");
    var at = 0, counts = most.map(function (one) {
      var piece = bits.slice(at, at += width(one));
      return piece ? parseInt(piece, 2) : 0;
    });
    var isWhole = bits.slice(at).indexOf("1") < 0;
    return isWhole && counts.every(function (count, place) { return count <= most[place]; }) ? counts : null;
  }

  /* {path, counts}, or {problem}: empty, short, long, typo or other (of another playbook or version).
     A path is {fingerprint, sizes}. */
  function decode(typed, paths) {
    var text = tidied(typed), read = values(text);
    if (!text) { return {problem: "empty"}; }
    if (text.length <= FINGERPRINT + CHECKSUM) { return {problem: "short"}; }
    var found = paths.filter(function (path) { return text.indexOf(path.fingerprint) === 0; })[0];
    if (read.indexOf(-1) >= 0 || checked(read) !== 1) {
      var length = found && FINGERPRINT + lettersFor(maxima(found.sizes)) + CHECKSUM;
      if (found && text.length !== length) { return {problem: text.length < length ? "short" : "long"}; }
      return {problem: "typo"};
    }
    if (!found) { return {problem: "other"}; }
    var counts = countsIn(read.slice(FINGERPRINT, -CHECKSUM), maxima(found.sizes));
    return counts ? {path: found, counts: counts} : {problem: "other"};
  }

  /* Percent of everything that can be ticked or answered; full only when all of it is. */
  function percent(counts, sizes) {
    function sum(total, one) { return total + one; }
    var all = maxima(sizes).reduce(sum, 0);
    return all ? Math.floor(100 * counts.reduce(sum, 0) / all) : 100;
  }

  window.thankbook = window.thankbook || {};
  window.thankbook.progressCode = {encode: encode, decode: decode, percent: percent};
})();
