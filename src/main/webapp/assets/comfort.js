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
  // What was typed does not wait behind the button "back" for whoever sits down next.
  function forget() {
    document.querySelectorAll('.revealable input').forEach(function (input) { input.value = ''; });
  }
  window.addEventListener('pagehide', forget);
  window.addEventListener('pageshow', function (event) {
    var visit = performance.getEntriesByType('navigation')[0];
    if (event.persisted || visit && visit.type === 'back_forward') {
      forget();
    }
    document.querySelectorAll('form').forEach(function (form) { delete form.dataset.sent; });
  });

  document.querySelectorAll('[data-rule]').forEach(function (rule) {
    var kept = new RegExp('^(?:' + rule.dataset.rule + ')$');
    var field = document.getElementById(rule.parentNode.id.replace('-rules', ''));
    field.addEventListener('input', function () { rule.className = kept.test(field.value) ? 'met' : ''; });
  });

  var menu = document.querySelector('.menu');
  if (menu) {
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
    document.addEventListener('click', function (event) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  }

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
