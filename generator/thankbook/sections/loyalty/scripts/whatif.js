/* The what-if panel: the closed form of loyalty/whatif.py, the same sums in the same order.
   A classic script without a framework, so that it works from a file share. */
(function () {
  "use strict";
  var HEAVY_SHARE = 0.2, WEEKS_PER_YEAR = 52;

  function atLeast(count, rate) {
    var term = Math.exp(-rate), below = term;
    for (var number = 1; number < count; number++) {
      term = term * rate / number;
      below += term;
    }
    return Math.max(0, 1 - below);
  }

  function sums(given, multiples) {
    var all = {members: 0, before: 0, orders: 0, extra: 0, gained: 0, reached: 0};
    var heads = given.customers * given.joining_share / multiples.length;
    var heavyFrom = multiples.length - Math.round(multiples.length * HEAVY_SHARE);
    multiples.forEach(function (multiple, cell) {
      var rate = given.orders_per_year * multiple;
      var reach = atLeast(given.first_after, rate);
      var response = cell >= heavyFrom ? given.heavy_response : 1;
      var extra = given.extra_orders * response * reach;
      var kept = given.extra_staying * reach;
      all.members += heads;
      all.before += heads * rate;
      all.orders += heads * rate * (1 + extra + kept);
      all.extra += heads * rate * extra;
      all.gained += heads * rate * (extra + kept);
      all.reached += heads * rate * response * reach;
    });
    return all;
  }

  function answer(given, multiples) {
    var all = sums(given, multiples), order = given.average_order, margin = given.gross_margin;
    var perOrder = order * margin;
    var reward = given.reward_rate * order * (1 - margin + given.displaced_share * margin);
    var time = given.seconds_per_order / 3600 * given.hourly_cost;
    var unit = reward + time + given.card_price / given.first_after;
    var care = given.minutes_per_member / 60 * given.hourly_cost + given.card_price;
    var standing = all.members * care + given.fixed_per_year;
    var gain = all.gained * perOrder;
    var possible = perOrder > unit && all.reached > 0 && all.before > 0;
    var needed = possible ? (all.before * unit + standing) / (perOrder - unit) : 0;
    return {
      profit: gain - all.orders * unit - standing,
      gain: gain,
      reward_cost: all.orders * reward,
      uplift: all.before > 0 ? all.extra / all.before : 0,
      break_even: possible ? needed / all.before : null,
      weeks: given.first_after * WEEKS_PER_YEAR / (given.orders_per_year * given.median)
    };
  }

  function writer(panel) {
    var locale = panel.dataset.locale, digits = Number(panel.dataset.digits);
    var money = new Intl.NumberFormat(locale, {
      style: "currency", currency: panel.dataset.currency,
      minimumFractionDigits: digits, maximumFractionDigits: digits
    });
    var share = new Intl.NumberFormat(locale, {style: "percent", maximumFractionDigits: 2});
    var count = new Intl.NumberFormat(locale, {maximumFractionDigits: 1});
    var scale = Math.pow(10, digits);
    return function (output, value) {
      var kind = output.dataset.kind;
      if (value === null) {
        output.textContent = panel.dataset.never;
        output.dataset.value = "";
        return;
      }
      var minor = Math.floor(value * scale + 0.5);
      output.dataset.value = kind === "money" ? String(minor) : String(value);
      output.textContent = kind === "money" ? money.format(minor / scale)
        : kind === "share" ? share.format(value) : count.format(value);
    };
  }

  function start(panel) {
    var multiples = JSON.parse(panel.dataset.multiples), held = JSON.parse(panel.dataset.held);
    var inputs = panel.querySelectorAll("input[type=range]"), write = writer(panel);
    function recompute() {
      var given = Object.assign({}, held);
      inputs.forEach(function (input) {
        given[input.name] = Number(input.value);
        write(panel.querySelector('output[data-of="' + input.name + '"]'), given[input.name]);
      });
      var found = answer(given, multiples);
      panel.querySelectorAll("output[data-answer]").forEach(function (output) {
        write(output, found[output.dataset.answer]);
      });
    }
    panel.addEventListener("input", recompute);
    panel.addEventListener("reset", function () { setTimeout(recompute, 0); });
    panel.hidden = false;
    recompute();
  }

  document.querySelectorAll(".tb-whatif").forEach(start);
})();
