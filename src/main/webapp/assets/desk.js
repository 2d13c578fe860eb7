/* Comfort only: every page of the desk works without this file. */
(function () {
  'use strict';

  var next = document.querySelector('a[data-follow]');
  if (next) {
    setTimeout(function () { location.replace(next.href); }, 200);
  }

  /* On a phone the places of the desk scroll sideways: the present one is seen. */
  var here = document.querySelector('.rail [aria-current]');
  if (here) {
    here.closest('.rail').scrollLeft = here.offsetLeft - 16;
  }

  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  /* What is typed is seen as pages would show it. */
  var written = document.querySelector('form[data-preview]');
  if (written) {
    var seen = document.getElementById('preview');
    var pause;
    written.addEventListener('input', function () {
      clearTimeout(pause);
      pause = setTimeout(function () {
        var values = new URLSearchParams(new FormData(written));
        values.append('look', 'look');
        fetch(written.action, { method: 'POST', body: values, redirect: 'error' }).then(function (answer) {
          return answer.ok ? answer.text() : Promise.reject(answer.status);
        }).then(function (text) {
          var fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('preview');
          if (fresh && fresh.querySelector('.seen')) {
            seen.replaceChildren.apply(seen, fresh.childNodes);
          }
        }).catch(function () { /* the button still works */ });
      }, 500);
    });
  }

  /* A search whose rows follow what is typed: the same page is asked for, and its rows take the place of these. */
  var form = document.querySelector('form[data-live]');
  if (!form) {
    return;
  }
  var field = form.querySelector('input[type=search]');
  var parts = form.dataset.live.split(' ').map(function (id) { return document.getElementById(id); });
  var timer, running;

  function address() {
    field.value = field.value.slice(0, 500);
    var values = new URLSearchParams(new FormData(form));
    Array.from(values.keys()).forEach(function (name) { if (!values.get(name)) { values.delete(name); } });
    return form.getAttribute('action') + '?' + values;
  }
  function ask() {
    var url = address();
    if (running) {
      running.abort();
    }
    running = new AbortController();
    fetch(url + '&typing=true', { signal: running.signal, redirect: 'error' }).then(function (answer) {
      return answer.ok ? answer.text() : Promise.reject(answer.status);
    }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, 'text/html');
      parts.forEach(function (part) { part.replaceChildren.apply(part, fresh.getElementById(part.id).childNodes); });
      history.replaceState(null, '', url);
    }).catch(function () { /* the button still works */ });
  }
  function later(event) {
    if (!event.isComposing) {
      clearTimeout(timer);
      timer = setTimeout(ask, 200);
    }
  }
  form.addEventListener('input', later);
  form.addEventListener('compositionend', later);
  form.addEventListener('submit', function () {
    clearTimeout(timer);
    field.value = field.value.slice(0, 500);
  });

  /* A slash leads to the field, the arrows through the rows. */
  document.addEventListener('keydown', function (event) {
    var links = Array.from(parts[0].querySelectorAll('tbody a'));
    var place = links.indexOf(document.activeElement);
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === '/' && !typing) {
      event.preventDefault();
      field.select();
    } else if (event.key === 'ArrowDown' && (place >= 0 || document.activeElement === field) && links[place + 1]) {
      event.preventDefault();
      links[place + 1].focus();
    } else if (event.key === 'ArrowUp' && place >= 0) {
      event.preventDefault();
      (links[place - 1] || field).focus();
    }
  });
}());
