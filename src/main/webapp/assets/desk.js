/* Comfort only: every page of the desk works without this file. */
(function () {
  'use strict';

  var next = document.querySelector('a[data-follow]');
  if (next) {
    setTimeout(function () { location.replace(next.href); }, 200);
  }
}());
