/* The what-if panel: the closed form of loyalty/whatif.py, the same sums in the same order.
   A classic script without a framework, so that it works from a file share. */
(function () {
  "use strict";
  var HEAVY_SHARE = 0.2, WEEKS_PER_YEAR = 52, WHOLE_FROM = 1000;

  /* Halves away from nothing, as on the pages; never a minus before nothing. */
  function halfUp(value) {
    return (value < 0 ? -Math.floor(-value + 0.5) : Math.floor(value + 0.5)) || 0;
  }

  function atLeast(count, rate) {
    var term = Math.exp(-rate), below = term;
    for (var number = 1; number < count; number++) {
      term = term * rate / number;
      below += term;
    }
    return Math.max(0, 1 - below);
  }

  function strengthOf(given) {
    if (given.reference_value <= 0) { return 0; }
    var ratio = given.reward_rate / given.reference_value;
    return (ratio > 1 ? Math.pow(ratio, given.response_to_reward) : ratio) * given.head_start;
  }

  function reachOf(given, rate) {
    if (given.is_regular) { return rate >= given.first_after ? 1 : 0; }
    return atLeast(given.first_after, rate);
  }

  function sums(given, multiples) {
    var all = {members: 0, before: 0, orders: 0, extra: 0, gained: 0, reached: 0};
    var heads = given.customers * given.joining_share / multiples.length;
    var heavyFrom = multiples.length - Math.round(multiples.length * HEAVY_SHARE);
    var strength = strengthOf(given);
    var stay = Math.min(given.extra_staying * strength, 1 - given.retention);
    multiples.forEach(function (multiple, cell) {
      var rate = given.orders_per_year * multiple;
      var reach = reachOf(given, rate);
      var response = cell >= heavyFrom ? given.heavy_response : 1;
      var extra = given.extra_orders * strength * response * reach;
      var kept = stay * reach;
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
    var goods = given.is_in_money ? 1 : 1 - margin + given.displaced_share * margin;
    var reward = given.reward_rate * order * goods;
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
    var whole = new Intl.NumberFormat(locale, {
      style: "currency", currency: panel.dataset.currency, maximumFractionDigits: 0
    });
    var scale = Math.pow(10, digits);
    /* Where an amount is large, small coins mean nothing. */
    function amount(value) {
      return Math.abs(value) >= WHOLE_FROM || value === Math.round(value)
        ? whole.format(halfUp(value)) : money.format(value);
    }
    return function (output, value) {
      var kind = output.dataset.kind;
      if (value === null) {
        output.textContent = panel.dataset.never;
        output.dataset.value = "";
        return;
      }
      var minor = halfUp(value * scale);
      output.dataset.value = kind === "money" ? String(minor) : String(value);
      output.textContent = (kind === "money" ? amount(minor / scale)
        : kind === "share" ? share.format(value) : count.format(value)).replace("-", "\u2212");
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
