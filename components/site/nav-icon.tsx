export type NavIconName = 'today' | 'dashboard' | 'inbox' | 'discover' | 'write' | 'search' | 'notices';

const PATHS: Record<NavIconName, string> = {
  today: 'M3 17h18M6.5 17a5.5 5.5 0 0 1 11 0M12 4v3M4.5 9.500l1.8 1.500M19.5 9.500l-1.8 1.500M8 21h8',
  dashboard: 'M12 3v18M12 7H5v4h7M12 13h8v4h-8',
  inbox: 'M4 13l2.5-8h11L20 13v6H4zM4 13h5l1 2.500h4l1-2.500h5',
  discover:
    'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17zM15.5 8.500l-2.200 4.800-4.800 2.200 2.200-4.800z',
  write: 'M4 20l1-4.500L16 4.500l3.5 3.5-11 11zM13.5 7l3.5 3.500M13 20h7',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13zM15.300 15.300 20 20',
  notices: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500a2.100 2.100 0 0 0 4 0M12 3v2',
};

/** A line drawing for the navigation; always beside its word, or beside one for screen readers. */
export function NavIcon({ name, className = 'size-5.5' }: { name: NavIconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
