const PARTS = [
  { id: 'idea', title: 'Both halves count' },
  { id: 'try', title: 'Try it' },
  { id: 'give', title: 'What you could give' },
  { id: 'get', title: 'What comes back, or goes on' },
  { id: 'word', title: 'Whose word counts' },
  { id: 'unknown', title: 'What is not known' },
  { id: 'example', title: 'An example' },
  { id: 'measured', title: 'How good it is' },
  { id: 'thesis', title: 'Does giving pay?' },
  { id: 'used', title: 'What goes in, what stays out' },
  { id: 'object', title: 'How to object' },
] as const;

/** Where each part of the page about the score is. */
export function PageContents() {
  return (
    <nav aria-label="On this page" className="mb-14 border-line border-y py-4">
      <ol className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-4">
        {PARTS.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-9 items-center text-accent hover:text-accent-deep"
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
