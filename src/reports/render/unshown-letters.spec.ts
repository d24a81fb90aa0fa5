import { withoutUnshown } from './unshown-letters';

const message = (text: string): string =>
  `[SourceDiagnostic { severity: Error, message: "PDF/UA-1 error: the text \`\\"${text}\\"\` could not be displayed with font \`\\"Libertinus Serif\\"\`" }]`;

describe('Letters that a font does not have', () => {
  it('are named by their number', () => {
    expect(withoutUnshown('{"a":"x ང 𑫀 ང"}', message('ང') + message('𑫀'))).toBe(
      '{"a":"x [U+0F44] [U+11AC0] [U+0F44]"}',
    );
  });

  it('are found where the message writes them as a number', () => {
    expect(withoutUnshown('a\u200fb', message('\\u{200f}'))).toBe('a[U+200F]b');
  });

  it('are no reason to touch the quotation marks and brackets around them, nor a message about something else', () => {
    expect(withoutUnshown('{"a":"b"}', message('{'))).toBe('{"a":"b"}');
    expect(withoutUnshown('{"a":"b"}', 'unknown font')).toBe('{"a":"b"}');
  });
});
