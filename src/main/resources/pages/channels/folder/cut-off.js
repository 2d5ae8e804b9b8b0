// Shows the banner when this copy of the page has outlived the time until which it may be believed.
(function () {
  'use strict';
  var until = Date.parse(document.documentElement.getAttribute('data-believe-until') || '');
  var banner = document.getElementById('cut-off');
  function look() {
    if (banner && Date.now() > until) {
      banner.hidden = false;
    }
  }
  look();
  setInterval(look, 30000);
})();
