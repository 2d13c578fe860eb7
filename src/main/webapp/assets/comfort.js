/* Comfort only: every page works without this file. */
(function () {
  'use strict';

  document.querySelectorAll('input[type=password]').forEach(function (input) {
    var button = document.createElement('button');
    var box = document.createElement('span');
    button.type = 'button';
    button.className = 'reveal';
    button.setAttribute('aria-controls', input.id);
    function label() {
      button.textContent = input.type === 'password' ? input.dataset.show : input.dataset.hide;
      button.setAttribute('aria-pressed', input.type === 'password' ? 'false' : 'true');
    }
    button.addEventListener('click', function () {
      input.type = input.type === 'password' ? 'text' : 'password';
      label();
    });
    label();
    box.className = 'revealable';
    input.replaceWith(box);
    box.append(input, button);
    if (input.form) {
      input.form.addEventListener('submit', function () { input.type = 'password'; });
    }
  });

  document.querySelectorAll('form').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = 'true';
      // Somebody who stopped waiting for the answer may try again.
      setTimeout(function () { delete form.dataset.sent; }, 10000);
    });
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form').forEach(function (form) { delete form.dataset.sent; });
  });

  var faults = document.getElementById('faults');
  if (faults) {
    faults.focus();
  }

  var waiting = document.querySelector('[data-poll]');
  if (waiting) {
    var left = 360;
    var ask = function () {
      fetch(waiting.dataset.poll, { redirect: 'manual' }).then(function (answer) {
        if (answer.status === 200) {
          location.reload();
        } else if (answer.status === 204 && left-- > 0) {
          setTimeout(ask, 5000);
        }
      }, function () { setTimeout(ask, 15000); });
    };
    setTimeout(ask, 3000);
  }
}());
