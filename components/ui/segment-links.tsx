import Link from 'next/link';

type Segment = { href: string; label: string; isCurrent: boolean };

type Props = {
  label: string;
  segments: readonly Segment[];
  /** Off where the page shall stay where it is, because only what is in sight changes. */
  scroll?: boolean;
};

/** A few ways to look at the same thing in one frame, one address each; the chosen one is filled. */
export function SegmentLinks({ label, segments, scroll }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="flex rounded-md border border-edge bg-sheet p-0.5">
        {segments.map(({ href, label: name, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              scroll={scroll}
              className="inline-flex min-h-8 items-center rounded-sm px-3 text-sm text-soft hover:text-ink aria-[current]:bg-ink aria-[current]:font-medium aria-[current]:text-paper"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
