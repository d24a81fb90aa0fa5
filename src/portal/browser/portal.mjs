// Only adds to pages that work without it: the design system's own behaviour, and what was typed when the connection is lost.
import { initAll } from 'nhsuk-frontend';

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
initAll();
keepDrafts();
offerToCopy();

/**
 * Keeps on this device what somebody types into a long form (one that says `data-draft`, whose value is whoever is signed in),
 * until it is recorded, they sign out, somebody else signs in, or a week has gone by. It comes back only when they ask for it.
 */
function keepDrafts() {
  const mark = 'draft of ';
  const minute = 60 * 1000;
  const week = 7 * 24 * 60 * 60 * 1000;
  const store = storage();
  if (store === null) return;
  const drafts = () => Object.keys(store).filter((key) => key.startsWith(mark));
  document
    .querySelector('form[action="/sign-out"]')
    ?.addEventListener('submit', () => drafts().forEach((key) => store.removeItem(key)));
  // What was sent from here, or a moment ago, is on record once a page says so.
  if (document.querySelector('.nhsuk-notification-banner--success, .nhsuk-panel'))
    for (const key of drafts()) {
      const { isSent, at } = read(store, key) ?? {};
      if (isSent && (key.includes(` on ${location.pathname}`) || at > Date.now() - minute)) store.removeItem(key);
    }
  // What was sent goes on being sent while its answers are checked on the page that follows.
  document.addEventListener('submit', () => {
    for (const key of drafts()) {
      const draft = read(store, key);
      if (draft?.isSent && key.includes(` on ${location.pathname} `))
        store.setItem(key, JSON.stringify({ ...draft, at: Date.now() }));
    }
  });
  const forms = [...document.querySelectorAll('form[data-draft]')];
  for (const key of drafts()) {
    const isOthers = forms.length > 0 && !forms.some((form) => key.startsWith(`${mark}${form.dataset.draft} on `));
    if (isOthers || (read(store, key)?.at ?? 0) < Date.now() - week) store.removeItem(key);
  }
  for (const form of forms)
    keepDraft(form, store, `${mark}${form.dataset.draft} on ${location.pathname} to ${form.action}`);
}

/** Keeps what is typed into one form under a name of its own, and offers what was kept there before. */
function keepDraft(form, store, own) {
  const before = read(store, own);
  const asOpened = JSON.stringify(answers());
  if (before !== null && JSON.stringify(before.answers) !== asOpened) offer(before);
  form.addEventListener('input', () => keep(false));
  form.addEventListener('change', () => keep(false));
  form.addEventListener('submit', () => keep(true));

  function keep(isSent) {
    try {
      store.setItem(own, JSON.stringify({ at: Date.now(), isSent, answers: answers() }));
    } catch {
      // No room on this device: nothing is kept, and the form works as without.
    }
  }

  function answers() {
    return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && isTyped(name));
  }

  function isTyped(name) {
    const fields = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
    return fields.some(({ type }) => type !== 'hidden' && type !== 'password' && type !== 'submit');
  }

  function offer({ at, answers: kept }) {
    const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
    const note = document.createElement('div');
    note.className = 'nhsuk-inset-text app-draft';
    note.setAttribute('role', 'status');
    const words = document.createElement('p');
    words.textContent = `What you typed here on ${when} was not recorded. It is kept on this device.`;
    note.append(
      words,
      button('Put it back', () => restore(kept)),
      button('Throw it away', () => store.removeItem(own)),
    );
    form.before(note);

    function button(text, act) {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small';
      made.textContent = text;
      made.addEventListener('click', () => {
        act();
        note.remove();
      });
      return made;
    }
  }

  function restore(kept) {
    for (const field of form.elements) {
      if (!isTyped(field.name)) continue;
      const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
      else if (values[0] !== undefined) field.value = values[0];
      if (values.some((value) => value !== '')) field.closest('details')?.setAttribute('open', '');
    }
    form.querySelector('input:not([type=hidden]), textarea, select')?.focus();
  }
}

/** What is kept under a name; null where it is nothing that can be read. */
function read(store, key) {
  try {
    return JSON.parse(store.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Puts a button that copies beneath each text that is there to be copied (`data-copy` is what the button says). */
function offerToCopy() {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll('textarea[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'nhsuk-button nhsuk-button--secondary';
    button.textContent = text.dataset.copy;
    const told = document.createElement('p');
    told.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      text.select();
      try {
        await navigator.clipboard.writeText(text.value);
        told.textContent = 'Copied.';
      } catch {
        told.textContent = 'The browser does not allow that. The text is selected: copy it with the keyboard.';
      }
    });
    text.parentElement?.append(button, told);
  }
}

/** The browser’s own store; null where it is switched off. */
function storage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
