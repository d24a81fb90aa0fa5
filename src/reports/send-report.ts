import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ReportDocument } from './document';
import { renderCsv } from './render/csv';
import { renderDocx } from './render/docx';
import { SetPdf } from './render/set-pdf';
import { renderXlsx } from './render/xlsx';
import type { ReportContent } from './report-content';
import { fileFormats } from './report-format';
import type { ReportFormat } from './report-format';
import { sendPage } from './send-page';

/** A report to be sent: as its content, as that letter by letter in JSON, and the moment that its files say they were made. */
export interface ReportToSend {
  readonly content: ReportContent;
  readonly text: string;
  readonly moment: Date;
}

type FileFormat = keyof typeof fileFormats;

/** Sends a report in the form that was asked for. The same report is the same bytes. */
@Injectable()
export class SendReport {
  constructor(private readonly setPdf: SetPdf) {}

  async execute(reply: FastifyReply, format: ReportFormat, report: ReportToSend): Promise<void> {
    const { document } = report.content;
    if (format === 'html') return sendPage(reply, document);
    if (format === 'json') {
      await reply.type('application/json; charset=utf-8').send(report.text);
      return;
    }
    const { type, ending } = fileFormats[format];
    await reply
      .header('Content-Disposition', `attachment; filename="${fileName(document)}.${ending}"`)
      .type(type)
      .send(await this.rendered(format, document, report.moment));
  }

  private rendered(format: FileFormat, document: ReportDocument, moment: Date): Promise<Buffer> | Buffer {
    switch (format) {
      case 'pdf':
        return this.setPdf.execute(document, moment);
      case 'docx':
        return renderDocx(document, moment);
      case 'xlsx':
        return renderXlsx(document, moment);
      case 'csv':
        return renderCsv(document);
    }
  }
}

/** The title and period in letters that every file system takes. */
function fileName({ title, period }: ReportDocument): string {
  const plain = `${title} ${period}`.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-');
  return plain.slice(0, 100).replace(/^-|-$/g, '').toLowerCase();
}

/** The moment of a report that is made from the record of a day: the first of that day, so that its bytes follow from the record alone. */
export function momentOf({ report }: ReportContent): Date {
  return new Date(`${report.dataDay}T00:00:00Z`);
}
