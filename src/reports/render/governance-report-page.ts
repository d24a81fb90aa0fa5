import { dayInWords } from '../../platform/time/day-in-words';
import type { Day } from '../../platform/time/period';
import type { GovernanceReportView } from '../governance-report.dto';
import { hitReportSection } from './hit-report-section';
import { html, Html } from './html';
import { style } from './style';
import { days } from './words';

/**
 * The governance report as one page that needs nothing else: no script, no font, no picture. `text` is the report as JSON;
 * `askedTo` the last day that was asked for, which the page names when the report could not go so far.
 */
export function renderGovernanceReport(text: string, askedTo: Day): string {
  const report: unknown = JSON.parse(text);
  if (!isReport(report)) throw new Error('The report is not what its statement makes.');
  const { period, hits, dataDay } = report;
  const [only] = hits;
  const about = hits.length === 1 && only ? (only.name ?? only.key) : 'All teams';
  const when = days(period.from, period.to);
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Governance report – ${about}, ${when}</title>
        <style>${new Html(style)}</style>
      </head>
      <body>
        <main>
          <h1>Governance report: ${about}</h1>
          <p>${when}. From the record as it was on ${dayInWords(dataDay)}.</p>
          ${askedTo > period.to ? shortened(period.to, askedTo) : null}
          <p class="note">
            A Health Integration Team (HIT) is a partnership around one condition. This report tells what is recorded.
            It does not judge: what a number means is for the people who were there to say.
          </p>
          ${hits.map((hit) => hitReportSection(hit, period))}
          <section aria-labelledby="how">
            <h2 id="how">How this is counted</h2>
            <ul>
              <li>
                A meeting belongs to the day it took place or was to take place, and counts for the month it was planned
                for.
              </li>
              <li>
                A member came in person or online. A deputy counts for the seat, not for the person: both are shown.
              </li>
              <li>
                A contact counts unless it is a briefing that was only sent. Silence runs from one contact that counts
                to the next, also from before the period and up to its last day.
              </li>
              <li>An organisation that was succeeded by another is the same partner.</li>
              <li>Percentages are shown only of 20 or more.</li>
            </ul>
          </section>
        </main>
      </body>
    </html> `.text;
}

function shortened(to: Day, askedTo: Day): Html {
  return html`<p>The period asked for runs to ${dayInWords(askedTo)}. This report goes as far as ${dayInWords(to)}.</p>`;
}

function isReport(value: unknown): value is GovernanceReportView {
  return typeof value === 'object' && value !== null && 'hits' in value && 'period' in value && 'dataDay' in value;
}
