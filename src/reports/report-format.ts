/** The forms in which a report can be had. */
export const reportFormats = ['json', 'html', 'pdf', 'docx', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What each form that is a file is on the wire, and how the name of such a file ends. */
export const fileFormats = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  csv: { type: 'application/zip', ending: 'csv.zip' },
} as const satisfies Readonly<Record<Exclude<ReportFormat, 'json' | 'html'>, object>>;
