// Only adds to pages that work without it: the design system's own behaviour.
import { initAll } from 'nhsuk-frontend';

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
initAll();
