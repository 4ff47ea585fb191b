/** A range of plain text in UTF-16 units. */
export type Span = { start: number; end: number };

/** The sentences of a plain text in order, without the white space around them; none reaches over a line end. */
export function sentencesOf(plain: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const spans: Span[] = [];
  let lineStart = 0;
  for (const line of plain.split('\n')) {
    for (const { segment, index } of segmenter.segment(line)) {
      const words = segment.trim();
      if (words === '') continue;
      const start = lineStart + index + segment.indexOf(words);
      spans.push({ start, end: start + words.length });
    }
    lineStart += line.length + 1;
  }
  return spans;
}
